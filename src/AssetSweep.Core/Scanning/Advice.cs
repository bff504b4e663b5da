namespace AssetSweep.Core.Scanning;

/// <summary>What a person does about a failure.</summary>
public static class Advice
{
    /// <summary>One sentence: the way out.</summary>
    public static string For(FaultKind kind) => kind switch
    {
        FaultKind.Throttled => "The account's quota is used up by others too; scan at a quieter time or ask the cloud for a higher quota.",
        FaultKind.Transient => "The cloud had a fault of its own; run the scan again.",
        FaultKind.Unreachable => "Check the network, a proxy in between, and 'endpoint:' if one is set; then run the scan again.",
        FaultKind.Malformed => "The answer was not the API's: check for a proxy or portal in between; if it stays, report it with the request id.",
        FaultKind.Denied => "Grant this action to the scanning identity.",
        FaultKind.BadCredentials => "Check the access key, its secret and, for temporary ones, the token and its age; then 'assetsweep scan --account' this one.",
        FaultKind.ClockSkew => "Set this machine's clock (NTP); nothing is read until it is right.",
        FaultKind.WrongAccount => "Correct 'account_id' or 'credentials' of this account in the configuration; nothing of it was read.",
        FaultKind.NotOpened => "Open the product in this account once, or leave its kinds out with 'kinds:'.",
        FaultKind.UnsupportedRegion => "Leave this region out with 'regions:' if the account does not use it.",
        FaultKind.Inconsistent => "The list moved while it was read, or a page was missing; run the scan again, at a quieter time if it stays.",
        FaultKind.Refused => "See the cloud's message; if it stays, report it with the request id.",
    };
}
