using AssetSweep.Core.Assets;

namespace AssetSweep.Cli.Configuration;

/// <summary>The words that some keys may have for a value.</summary>
internal static class Words
{
    /// <summary>The clouds.</summary>
    public static IReadOnlyList<string> Clouds { get; } = ["alibaba", "tencent", "aws"];

    /// <summary>Languages of the reports.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "zh-CN", "ja"];

    /// <summary>Kinds of asset, by the names of their views.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Catalogue.All.Select(k => k.Name)];
}
