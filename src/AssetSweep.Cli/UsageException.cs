namespace AssetSweep.Cli;

/// <summary>The command cannot be carried out as it was typed; the message says what and the way out.</summary>
internal sealed class UsageException(string message) : Exception(message);
