using System.Globalization;
using System.Text.Json.Serialization;

namespace AssetSweep.Clouds.Tencent.Kinds;

/// <summary>
/// Where a CDN domain fetches from, all of it: an origin left out could make a living domain look dead. Beside the main and the backup list there
/// are origins of single paths, and lists of their own for each half of the world.
/// </summary>
internal static class TencentCdnOrigins
{
    /// <summary>A JSON array of objects with type (the cloud's word), content, port (null for the protocol's own) and role: main, backup or path.</summary>
    public static string? Json(TencentCdnDomain domain)
    {
        TencentCdnOrigin?[] told = [domain.Origin, domain.SpecificConfig?.Mainland?.Origin, domain.SpecificConfig?.Overseas?.Origin];
        return told.All(o => o?.Origins is null) ? null : TencentJson.Text(writer =>
        {
            writer.WriteStartArray();
            foreach (var (type, content, port, role) in told.OfType<TencentCdnOrigin>().SelectMany(All).Distinct())
            {
                writer.WriteStartObject();
                writer.WriteString("type", type);
                writer.WriteString("content", content);
                if (port is { } number)
                {
                    writer.WriteNumber("port", number);
                }
                else
                {
                    writer.WriteNull("port");
                }

                writer.WriteString("role", role);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }

    private static IEnumerable<(string? Type, string Content, int? Port, string Role)> All(TencentCdnOrigin o) =>
    [
        .. Each(o.Origins, o.OriginType, "main"),
        .. Each(o.BackupOrigins, o.BackupOriginType, "backup"),
        .. Each(o.PathBasedOrigin?.SelectMany(r => r?.Origin ?? []), null, "path"),
        .. Each(o.PathRules?.Select(r => r?.Origin).OfType<string>(), null, "path"),
    ];

    private static IEnumerable<(string? Type, string Content, int? Port, string Role)> Each(IEnumerable<string>? origins, string? type, string role) =>
        (origins ?? []).Where(o => o.Length > 0).Select(o => Split(o) is var (host, port) ? (type, host, port, role) : default);

    /// <summary><c>host</c>, <c>host:port</c>, <c>host:port:weight</c> or <c>host::weight</c>; an IPv6 address with a port stands in brackets.</summary>
    private static (string Host, int? Port) Split(string origin)
    {
        if (origin.StartsWith('[') && origin.IndexOf(']') is > 0 and var end)
        {
            return (origin[1..end], Port(origin[(end + 1)..].Split(':')));
        }

        var parts = origin.Split(':');
        // A bare IPv6 address has colons too, but nothing before the first of them has a dot.
        return parts.Length <= 2 || parts[0].Contains('.') ? (parts[0], Port(parts)) : (origin, null);
    }

    private static int? Port(string[] parts) => parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
}

/// <summary>Settings that differ by half of the world.</summary>
internal sealed record TencentCdnAreas(TencentCdnArea? Mainland, TencentCdnArea? Overseas);

internal sealed record TencentCdnArea(TencentCdnOrigin? Origin);

/// <summary>Null: the domain's own origins.</summary>
internal sealed record TencentCdnPathRule(string? Origin);

internal sealed record TencentCdnPathOrigin
{
    [JsonConverter(typeof(NullMeansNone))]
    public IReadOnlyList<string>? Origin { get; init; }
}

/// <summary>What is read of an origin block. The addresses have a column; how they are asked is what <c>raw</c> keeps.</summary>
internal sealed record TencentCdnOrigin
{
    [JsonConverter(typeof(NullMeansNone))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public IReadOnlyList<string>? Origins { get; init; }

    [JsonConverter(typeof(NullMeansNone))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public IReadOnlyList<string>? BackupOrigins { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? OriginType { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? BackupOriginType { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public IReadOnlyList<TencentCdnPathOrigin>? PathBasedOrigin { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public IReadOnlyList<TencentCdnPathRule>? PathRules { get; init; }

    /// <summary>The name in the requests' Host header.</summary>
    public string? ServerName { get; init; }

    public string? BackupServerName { get; init; }
    public string? OriginPullProtocol { get; init; }
    public string? BasePath { get; init; }
    public string? CosPrivateAccess { get; init; }
    public string? OriginCompany { get; init; }
}
