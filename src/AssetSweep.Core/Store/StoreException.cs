namespace AssetSweep.Core.Store;

/// <summary>The database cannot be used as asked; the message says what, where and the way out, and is meant for people.</summary>
/// <param name="message">What, where, and the way out.</param>
/// <param name="inner">What it came from, if anything.</param>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the machine is at fault (full disk, broken disk) rather than what was asked.</summary>
    public bool IsTheMachines { get; init; }
}

/// <summary>Another process is writing to the database. The message says who holds it.</summary>
/// <param name="message">Who holds it.</param>
public sealed class DatabaseHeldException(string message) : Exception(message);
