namespace AssetSweep.Cli.Configuration;

/// <summary>One cluster.</summary>
internal sealed record KubernetesSettings
{
    /// <summary>The kubeconfig file.</summary>
    public required string Kubeconfig { get; init; }

    /// <summary>The context in it; null for its current one.</summary>
    public string? Context { get; init; }

    /// <summary>Whether clean-up may drain its nodes.</summary>
    public bool Drain { get; init; }
}
