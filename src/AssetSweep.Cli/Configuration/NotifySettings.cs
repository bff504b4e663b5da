namespace AssetSweep.Cli.Configuration;

/// <summary>Who is told after a run. Secrets are names of environment variables, never values.</summary>
internal abstract record NotifySettings
{
    private NotifySettings()
    {
    }

    /// <summary>A DingTalk group robot.</summary>
    /// <param name="UrlVariable">The variable that holds the robot's address, which is itself a secret.</param>
    /// <param name="SecretVariable">The variable that holds its signing secret; null when it does not sign.</param>
    internal sealed record DingTalk(string UrlVariable, string? SecretVariable) : NotifySettings;

    /// <summary>Mail.</summary>
    /// <param name="Server">Host, or host:port.</param>
    /// <param name="From">The sender's address.</param>
    /// <param name="PasswordVariable">The variable that holds the sender's password; null to log in as nobody.</param>
    internal sealed record Smtp(string Server, string From, string? PasswordVariable) : NotifySettings;
}
