using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AssetSweep.Clouds.Tencent;

/// <summary>What every answer is wrapped in.</summary>
internal sealed record TencentEnvelope<TReply>(TReply? Response)
    where TReply : TencentReply;

/// <summary>What every answer has: an id, and an error unless it succeeded. Both come with HTTP 200.</summary>
internal record TencentReply
{
    public TencentError? Error { get; init; }

    public string? RequestId { get; init; }
}

internal sealed record TencentError(string? Code, string? Message);

/// <summary>An operation of the API that only reads.</summary>
/// <param name="Product">First label of its host, and its service in the signature.</param>
/// <param name="Version">Version of the product's API.</param>
/// <param name="Action">The operation.</param>
/// <param name="PerSecond">Published limit, calls a second for each account and region.</param>
/// <param name="Reply">How its answer is parsed.</param>
internal sealed record TencentOperation<TReply>(string Product, string Version, string Action, double PerSecond, JsonTypeInfo<TencentEnvelope<TReply>> Reply)
    where TReply : TencentReply
{
    public string Name => $"{Product}:{Action}";

    /// <summary>The error by which it says that there is nothing to list; such an answer is returned, not thrown. Null where an empty list says so.</summary>
    public string? EmptyCode { get; init; }
}

/// <summary>A tag as DescribeInstances and DescribeDisks give it; some answers repeat both members as tagKey and tagValue.</summary>
internal sealed record TencentTag(string? Key, string? Value);

internal sealed record TencentPlacement
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string? Zone { get; init; }

    public long? ProjectId { get; init; }

    public string? HostId { get; init; }
}
