using System.Text.Json.Nodes;
using AssetSweep.Sandbox.Faults;
using AssetSweep.Sandbox.Http;
using AssetSweep.Sandbox.Seed;
using AssetSweep.Sandbox.Tencent.Estate;

namespace AssetSweep.Sandbox.Tencent;

/// <summary>One filter of a list call. Filters are joined by and, the values of one by or.</summary>
internal sealed record Filter(string Name, IReadOnlyList<string> Values)
{
    /// <summary>True when a value need only be found within.</summary>
    public bool Fuzzy { get; init; }
}

/// <summary>What a list operation needs to know of its kind; one class a kind, under Kinds.</summary>
internal abstract class Kind<T>
    where T : Asset
{
    public abstract (string Service, string Version, string Action, string Resource) Call { get; }

    /// <summary>The member of the answer that holds the rows.</summary>
    public abstract string Set { get; }

    /// <summary>False for a list of the whole account.</summary>
    public virtual bool Regional => true;

    /// <summary>Rows on a page when none are asked for, and at most.</summary>
    public virtual (int Default, int Max) Limits => (20, 100);

    /// <summary>True when a larger number of rows is taken for the largest there may be.</summary>
    public virtual bool CutsLimit => false;

    /// <summary>The member that holds the values of a filter; '' when the list has no filters.</summary>
    public virtual string FilterValues => "Values";

    /// <summary>The most values a filter may have.</summary>
    public virtual int MaxValues => 5;

    /// <summary>The parameter that takes ids ('' when there is none), and the member of a row that tells its own.</summary>
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

    /// <summary>What the call asks for.</summary>
    public virtual Rows<T> Rows(TencentCall call) => Matching.Rows(this, call);

    public abstract void AddOne(TencentCall call);

    /// <summary>The members that tell how many there are, each followed by a comma.</summary>
    public virtual void WriteTotal(JsonText json, int total, int listed, TencentCall call) =>
        json.Raw("\"TotalCount\":"u8).Number(total).Raw(","u8);

    public abstract void Write(JsonText json, T asset, TencentCall call);
}

/// <summary>A list that is paged by Offset and Limit.</summary>
internal sealed class ListOperation<T>(Kind<T> kind, FaultBox faults)
    where T : Asset
{
    public Operation Operation { get; } = new(
        kind.Call.Service, kind.Call.Version, kind.Call.Action, kind.Regional, kind.Call.Resource, (call, json) => Answer(kind, faults, call, json));

    private static void Answer(Kind<T> kind, FaultBox faults, TencentCall call, JsonText json)
    {
        var parameters = call.Parameters.Only([.. Standard(kind), .. kind.MoreParameters]);
        int offset = InRange(parameters, "Offset", 0, 0, int.MaxValue, "InvalidParameterValue");
        int limit = Math.Min(
            kind.Limits.Max,
            InRange(parameters, "Limit", kind.Limits.Default, 1, kind.CutsLimit ? int.MaxValue : kind.Limits.Max, kind.Codes.TooLarge));
        var rows = kind.Rows(call);
        var page = faults.Spoil(call.Call, new Page(offset, limit, rows.Count), () => kind.AddOne(call));
        var listed = rows.Window(page.Offset, page.Limit).ToList();
        kind.WriteTotal(json, page.Total, listed.Count, call);
        json.Raw("\""u8).Raw(System.Text.Encoding.UTF8.GetBytes(kind.Set)).Raw("\":["u8);
        bool first = true;
        foreach (var row in listed)
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

    private static IEnumerable<string> Standard(Kind<T> kind)
    {
        string[] all = [kind.Ids.Parameter, kind.FilterValues.Length > 0 ? "Filters" : "", "Offset", "Limit"];
        return all.Where(name => name.Length > 0);
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
