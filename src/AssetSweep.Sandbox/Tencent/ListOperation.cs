using System.Text.Json.Nodes;
using AssetSweep.Sandbox.Faults;
using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Seed;
using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox.Tencent;

/// <summary>One filter of a list call. Filters are joined by and, the values of one by or.</summary>
internal sealed record Filter(string Name, IReadOnlyList<string> Values);

/// <summary>What a list operation needs to know of its kind; one class a kind, under Kinds.</summary>
internal abstract class Kind<T>
    where T : Asset
{
    public abstract (string Service, string Version, string Action, string Resource) Call { get; }

    /// <summary>The member of the answer that holds the rows.</summary>
    public abstract string Set { get; }

    /// <summary>The parameter that takes ids, and the member of a row that tells its own.</summary>
    public abstract (string Parameter, string Member) Ids { get; }

    /// <summary>Parameters beside ids, Filters, Offset and Limit.</summary>
    public virtual IReadOnlyList<string> MoreParameters => [];

    /// <summary>A member of a row that is a number.</summary>
    public abstract string NumberMember { get; }

    /// <summary>The codes for a number that is too large, and for text that is no id.</summary>
    public abstract (string TooLarge, string Malformed) Codes { get; }

    /// <summary>What each filter looks at.</summary>
    public abstract IReadOnlyDictionary<string, Func<T, IEnumerable<string?>>> Filters { get; }

    public abstract Stock<T> Stock { get; }

    /// <summary>True when the call asks for the oldest first.</summary>
    public virtual bool OldestFirst(TencentCall call) => false;

    /// <summary>What has become of an asset by now.</summary>
    public abstract T At(T asset, DateTimeOffset now);

    public abstract void AddOne(int region);

    public abstract void Write(JsonText json, T asset, TencentCall call);
}

/// <summary>A list that is paged by Offset and Limit, as cvm, cbs and vpc have it.</summary>
internal sealed class ListOperation<T>(Kind<T> kind, FaultBox faults)
    where T : Asset
{
    private const int DefaultLimit = 20;
    private const int MaxLimit = 100;

    public Operation Operation { get; } = new(
        kind.Call.Service, kind.Call.Version, kind.Call.Action, Regional: true, kind.Call.Resource, (call, json) => Answer(kind, faults, call, json));

    private static void Answer(Kind<T> kind, FaultBox faults, TencentCall call, JsonText json)
    {
        var parameters = call.Parameters.Only([kind.Ids.Parameter, "Filters", "Offset", "Limit", .. kind.MoreParameters]);
        int offset = InRange(parameters, "Offset", 0, 0, int.MaxValue, "InvalidParameterValue");
        int limit = InRange(parameters, "Limit", DefaultLimit, 1, MaxLimit, kind.Codes.TooLarge);
        var rows = Matching.Rows(kind, call);
        var page = faults.Spoil(call.Call, new Page(offset, limit, rows.Count), () => kind.AddOne(call.Region));
        json.Raw("\"TotalCount\":"u8).Number(page.Total).Raw(",\""u8).Raw(System.Text.Encoding.UTF8.GetBytes(kind.Set)).Raw("\":["u8);
        bool first = true;
        foreach (var row in rows.Window(page.Offset, page.Limit))
        {
            json.Raw(first ? ""u8 : ","u8);
            int start = json.Length;
            kind.Write(json, kind.At(row, call.Now), call);
            if (first && page.Damage != Damage.None)
            {
                Harm(kind, page.Damage, json, start);
            }

            first = false;
        }

        json.Raw("],"u8);
    }

    private static int InRange(Parameters parameters, string name, int otherwise, int min, int max, string tooLarge)
    {
        long value = parameters.Integer(name) ?? otherwise;
        return value < min ? throw TencentError.InvalidValue(name, $"{value}")
            : value > max ? throw TencentError.TooMany(tooLarge, name, max)
            : (int)value;
    }

    private static void Harm(Kind<T> kind, Damage damage, JsonText json, int start)
    {
        var row = JsonNode.Parse(json.Written.Span[start..])!;
        if (damage == Damage.NullId)
        {
            row[kind.Ids.Member] = null;
        }
        else
        {
            row[kind.NumberMember] = new JsonObject { ["value"] = row[kind.NumberMember]?.DeepClone() };
        }

        json.CutTo(start);
        json.Raw(System.Text.Encoding.UTF8.GetBytes(row.ToJsonString()));
    }
}
