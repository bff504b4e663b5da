namespace AssetSweep.Core.Store;

/// <summary>The database cannot be used as asked; the message says what, where and the way out, and is meant for people.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Another process is writing to the database. The message says who holds it.</summary>
public sealed class DatabaseHeldException(string message) : Exception(message);
