using System.Buffers.Binary;
using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>Makes the key pairs of one region, each from its number alone.</summary>
internal sealed class KeyPairMaker(Census census, int region, KeyPlan plan, Layout layout)
{
    private static readonly string[] Holders = ["ops", "deploy", "jump", "liwei", "zhangmin", "jenkins", "outsourced", "old_team", "temp"];
    private static readonly string[] Notes = ["", "", "", "运维组共用", "外包团队，合同已结束", "=HYPERLINK(\"x\")", "do not delete - CI"];

    public KeyPair Make(int number)
    {
        var made = census.Made(number, census.In(TencentKinds.KeyPairs, region));
        var (first, count) = plan.ServersOf(number);
        return Make(number, count > 0 && layout.Server(first).Created is var server && server <= made ? server.AddHours(-1) : made);
    }

    public KeyPair Make(int number, DateTimeOffset created)
    {
        var dice = census.Dice(Purpose.KeyPair, region, number);
        string id = Stock<KeyPair>.Id(census.Ids.KeyPairs, region, number);
        return new()
        {
            Id = id,
            Region = region,
            Number = number,
            Zone = "",
            Name = $"{dice.Pick<string>(Holders)}_{created.Year}_{number:00}",
            Tags = Words.Tags(ref dice) ?? [],
            Created = created,
            Description = dice.Pick<string>(Notes),
            ProjectId = dice.Chance(80) ? 0 : 1_000_000_000 + dice.Roll(5),
            PublicKey = PublicKey(ref dice) + " " + id,
        };
    }

    /// <summary>The form of a real one (RFC 4253, 6.6) around a modulus that is merely odd: nobody has its other half.</summary>
    private static string PublicKey(ref Dice dice)
    {
        const int Modulus = 256;
        ReadOnlySpan<byte> head = [0, 0, 0, 7, .. "ssh-rsa"u8, 0, 0, 0, 3, 1, 0, 1, 0, 0, 1, 1, 0];
        byte[] blob = [.. head, .. new byte[Modulus]];
        for (int at = head.Length; at < blob.Length; at += sizeof(ulong))
        {
            BinaryPrimitives.WriteUInt64BigEndian(blob.AsSpan(at), dice.Next());
        }

        blob[head.Length] |= 0x80;
        blob[^1] |= 1;
        return "ssh-rsa " + Convert.ToBase64String(blob);
    }
}
