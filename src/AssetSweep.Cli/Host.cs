namespace AssetSweep.Cli;

/// <summary>What the program stands on: everything of the process that commands may use, so that a test can give them another.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="ErrorIsTerminal">Whether a person sees standard error directly.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="Home">The user's folder, where the vendors' CLIs keep their credential files.</param>
/// <param name="Time">The machine's clock.</param>
internal sealed record Host(
    TextWriter Out, TextWriter Error, bool ErrorIsTerminal, Func<string, string?> Variable, string Home, TimeProvider Time)
{
    /// <summary>This process.</summary>
    public static Host OfProcess() => new(
        Console.Out,
        Console.Error,
        !Console.IsErrorRedirected,
        Environment.GetEnvironmentVariable,
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        TimeProvider.System);
}
