using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox.Tencent;

/// <summary>The parameters of a call, checked for their JSON types as they are taken out.</summary>
internal sealed class Parameters
{
    private readonly JsonElement root;

    /// <summary>True when they came in a query, where all values are text.</summary>
    private readonly bool text;

    private Parameters(JsonElement root, bool text) => (this.root, this.text) = (root, text);

    public static Parameters Read(Call call)
    {
        bool text = call.Request.Method == "GET";
        try
        {
            var root = text
                ? JsonSerializer.SerializeToElement(Tree(call.Request.Query.Select(p => (p.Key, p.Value.ToString()))))
                : Utf8.IsValid(call.Body.Span) ? JsonElement.Parse(call.Body.Span) : default;
            return root.ValueKind == JsonValueKind.Object ? new(root, text) : throw TencentError.NotAnObject();
        }
        catch (JsonException)
        {
            throw TencentError.NotAnObject();
        }
    }

    /// <summary>Refuses parameters the operation has not.</summary>
    public Parameters Only(params ReadOnlySpan<string> known)
    {
        foreach (var member in root.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                throw TencentError.UnknownParameter(member.Name);
            }
        }

        return this;
    }

    public bool Has(string name) => Member(root, name) is not null;

    public long? Integer(string name) => Member(root, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out long value) => value,
        { ValueKind: JsonValueKind.String } word when text && long.TryParse(word.GetString(), out long value) => value,
        _ => throw TencentError.WrongType(name, "Integer"),
    };

    public bool? Boolean(string name) => Member(root, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } word when text && bool.TryParse(word.GetString(), out bool value) => value,
        _ => throw TencentError.WrongType(name, "Boolean"),
    };

    public string? Text(string name) => Text(root, name);

    public string Required(string name) => Text(name) is { Length: > 0 } value ? value : throw TencentError.MissingParameter(name);

    public IReadOnlyList<long>? Integers(string name) => Member(root, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Select(e =>
            e.ValueKind == JsonValueKind.Number && e.TryGetInt64(out long value) ? value
            : text && long.TryParse(e.GetString(), out value) ? value
            : throw TencentError.WrongType(name, "List of Integer"))],
        _ => throw TencentError.WrongType(name, "List of Integer"),
    };

    public IReadOnlyList<string>? Texts(string name) => Texts(root, name);

    /// <param name="values">The member that holds a filter's values.</param>
    public IReadOnlyList<Filter> Filters(string values) => Member(root, "Filters") switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Select(filter => ReadFilter(filter, values))],
        _ => throw TencentError.WrongType("Filters", "List"),
    };

    private static Filter ReadFilter(JsonElement filter, string values)
    {
        if (filter.ValueKind != JsonValueKind.Object)
        {
            throw TencentError.WrongType("Filters", "List of Filter");
        }

        foreach (var member in filter.EnumerateObject().Where(m => m.Name != "Name" && m.Name != values && (m.Name, values) is not ("Fuzzy", "Value")))
        {
            throw TencentError.UnknownParameter("Filters." + member.Name);
        }

        return new(
            Text(filter, "Name") ?? throw TencentError.MissingParameter("Filters.Name"),
            Texts(filter, values) ?? throw TencentError.MissingParameter("Filters." + values))
        {
            Fuzzy = Member(filter, "Fuzzy")?.ValueKind == JsonValueKind.True,
        };
    }

    private static JsonElement? Member(JsonElement of, string name) =>
        of.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static string? Text(JsonElement of, string name) => Member(of, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } word => Unescaped(word, name),
        _ => throw TencentError.WrongType(name, "String"),
    };

    private static string Unescaped(JsonElement word, string name)
    {
        try
        {
            return word.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair in escapes (\ud800) is JSON, and no text.
            throw TencentError.WrongType(name, "String");
        }
    }

    private static List<string>? Texts(JsonElement of, string name) => Member(of, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Select(e =>
            e.ValueKind == JsonValueKind.String ? Unescaped(e, name) : throw TencentError.WrongType(name, "List of String"))],
        _ => throw TencentError.WrongType(name, "List of String"),
    };

    /// <summary>Turns <c>Filters.0.Values.1=x</c> into objects and lists.</summary>
    private static JsonNode Tree(IEnumerable<(string Path, string Value)> pairs)
    {
        var parts = pairs.Select(p => (Head: p.Path.Split('.', 2), p.Value)).ToLookup(p => p.Head[0]);
        var members = parts.Select(group => (group.Key, Node: group.Any(p => p.Head.Length == 2)
            ? Tree(group.Where(p => p.Head.Length == 2).Select(p => (p.Head[1], p.Value)))
            : JsonValue.Create(group.First().Value)));
        return parts.Count > 0 && parts.All(g => int.TryParse(g.Key, out _))
            ? new JsonArray([.. members.OrderBy(m => int.Parse(m.Key, null)).Select(m => m.Node)])
            : new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, (JsonNode?)m.Node)));
    }
}
