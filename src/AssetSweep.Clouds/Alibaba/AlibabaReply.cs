using System.Text.Json.Serialization.Metadata;

namespace AssetSweep.Clouds.Alibaba;

/// <summary>What every answer may have. A refusal has a code; a success of some products has one too ("200"), beside <see cref="Success"/>.</summary>
internal record AlibabaReply
{
    public string? RequestId { get; init; }

    public string? Code { get; init; }

    public string? Message { get; init; }

    /// <summary>Billing and monitoring refuse with HTTP 200 and false here.</summary>
    public bool? Success { get; init; }
}

/// <summary>An operation of the API that only reads.</summary>
/// <param name="Product">Decides on its host (<see cref="AlibabaEndpoints"/>).</param>
/// <param name="Version">Version of the product's API.</param>
/// <param name="Action">The operation.</param>
/// <param name="PerSecond">Published limit, calls a second for each account; <see cref="AlibabaLimits.Unpublished"/> where there is none.</param>
/// <param name="Reply">How its answer is parsed.</param>
internal sealed record AlibabaOperation<TReply>(string Product, string Version, string Action, double PerSecond, JsonTypeInfo<TReply> Reply)
    where TReply : AlibabaReply
{
    public string Name => $"{Product}:{Action}";
}

/// <summary>Limits of calls.</summary>
internal static class AlibabaLimits
{
    /// <summary>
    /// Quotas of ECS, VPC, SLB and Alidns belong to the account and are not published. This is where the pace begins; throttling answers
    /// bring it down.
    /// </summary>
    public const double Unpublished = 20;
}
