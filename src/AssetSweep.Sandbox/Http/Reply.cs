namespace AssetSweep.Sandbox.Http;

/// <summary>What goes back. Faults make others of it.</summary>
internal sealed record Reply
{
    public int Status { get; init; } = 200;

    public string ContentType { get; init; } = "application/json";

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Sent beside the usual headers.</summary>
    public (string Name, string Value)? Header { get; init; }

    /// <summary>True when the connection is cut instead of an answer.</summary>
    public bool Lost { get; init; }

    /// <summary>True when the connection is cut in the middle of the body.</summary>
    public bool CutOff { get; init; }

    public static Reply Of(string contentType, string body, int status = 200) =>
        new() { Status = status, ContentType = contentType, Body = System.Text.Encoding.UTF8.GetBytes(body) };
}
