namespace AssetSweep.Core.Assets;

/// <summary>
/// What a cloud said of one asset at one instant: the facts that every kind shares. In all of it null means "the cloud did not say";
/// an empty text or list means "it said: none".
/// </summary>
public abstract record Asset
{
    /// <summary>The cloud's own id; never empty.</summary>
    public required string NativeId { get; init; }

    /// <summary>What people call it, exactly as typed there: it may be Chinese, an emoji or start with '='.</summary>
    public string? Name { get; init; }

    /// <summary>State in our words (see each kind); null when the cloud's word is one we do not know.</summary>
    public string? State { get; init; }

    /// <summary>State in the cloud's own word.</summary>
    public string? CloudState { get; init; }

    /// <summary>Since when it has been in that state, where the cloud tells. UTC.</summary>
    public DateTimeOffset? StateSince { get; init; }

    /// <summary>When it was created. UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When what was paid for ends; <see cref="Never"/> when it has no end. UTC.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>How it is paid: <c>prepaid</c>, <c>postpaid</c> or <c>free</c>.</summary>
    public string? ChargeType { get; init; }

    /// <summary>Whether a prepaid asset renews by itself.</summary>
    public bool? AutoRenew { get; init; }

    /// <summary>Tags, in the cloud's order.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>What else manages it: <c>kubernetes</c>, <c>autoscaling</c>, <c>terraform</c>; '' once it is known that nothing does.</summary>
    public string? ManagedBy { get; init; }

    /// <summary>JSON of the fields of the answer that this kind keeps. A list of what may be kept, never of what may not: answers can hold private keys.</summary>
    public string? Raw { get; init; }

    /// <summary>The end of what has no end.</summary>
    public static readonly DateTimeOffset Never = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);
}
