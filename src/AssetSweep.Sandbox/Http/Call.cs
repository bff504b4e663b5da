using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace AssetSweep.Sandbox.Http;

/// <summary>One request to a cloud, as far as every cloud has it.</summary>
internal sealed record Call
{
    private static readonly SearchValues<char> Printable = SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(c => (char)c)]);

    private static readonly string[] ReadOnly = ["Describe", "Get", "List", "Inquiry", "Query", "AssumeRole"];

    public required string Cloud { get; init; }

    /// <summary>The operation's name; '' when none was given.</summary>
    public required string Action { get; init; }

    /// <summary>'' when none was given.</summary>
    public required string Region { get; init; }

    /// <summary>True when the operation's name asks for a change.</summary>
    public required bool Mutates { get; init; }

    /// <summary>What no two honest calls share, a signature or a nonce; '' when it has none.</summary>
    public required string Mark { get; init; }

    public required HttpRequest Request { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The time this call is judged by and answered with.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Tells a change from a look by the first word of the operation's name, as the clouds name them.</summary>
    public static bool IsChange(string action) => !ReadOnly.Any(word => action.StartsWith(word, StringComparison.Ordinal));

    /// <summary>One header's text; '' when it is missing or holds what no header may.</summary>
    public static string Header(HttpRequest request, string name)
    {
        string text = request.Headers[name].ToString();
        return text.AsSpan().ContainsAnyExcept(Printable) ? "" : text.Trim();
    }
}
