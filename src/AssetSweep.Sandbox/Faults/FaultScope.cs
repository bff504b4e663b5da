using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox.Faults;

/// <summary>The calls a fault is limited to; null means any.</summary>
/// <param name="Cloud">As in a kind's name: tencent.</param>
/// <param name="Action">The operation.</param>
/// <param name="Region">The region.</param>
/// <param name="After">Matching calls that pass unharmed first.</param>
/// <param name="Times">Matching calls that are spoiled then; 0 means all.</param>
internal sealed record FaultScope(string? Cloud, string? Action, string? Region, int After, int Times)
{
    public bool Covers(Call call) =>
        (Cloud is null || Cloud == call.Cloud) && (Action is null || Action == call.Action) && (Region is null || Region == call.Region);
}
