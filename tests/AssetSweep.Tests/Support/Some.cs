using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;
using AssetSweep.Core.Store;

namespace AssetSweep.Tests.Support;

/// <summary>Valid values, to be changed in the one way that a test is about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);

    public static ScanScope DiskScope { get; } = new("tencent", "acme", "ap-beijing", Catalogue.Disks);

    public static RunInfo Run { get; } = new("scan", "0.1.0", "", "testhost", "tester", 4711);

    public static Disk Disk(string id) => new()
    {
        NativeId = id,
        Name = "data of " + id,
        State = "attached",
        CloudState = "ATTACHED",
        SizeGib = 50,
        AttachedTo = "ins-1",
        Tags = new Dictionary<string, string> { ["owner"] = "ops" },
        Raw = """{"SnapshotCount":0}""",
    };
}
