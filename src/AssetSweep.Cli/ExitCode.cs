namespace AssetSweep.Cli;

/// <summary>What the program's exit code says. Schedulers act on these; they never change their meaning.</summary>
internal enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>A bug, or the machine.</summary>
    Unexpected = 1,

    /// <summary>The command line or the configuration is wrong; nothing was done.</summary>
    Usage = 2,

    /// <summary>Finished, but some scope could not be read.</summary>
    Gaps = 3,

    /// <summary>Refused: another run holds the database, a plan is stale, over a limit, the wrong account to clean up. (To a scan a wrong account is a gap.)</summary>
    Refused = 4,

    /// <summary>A person is needed.</summary>
    PersonNeeded = 5,

    /// <summary>Stopped by a person or the scheduler.</summary>
    Cancelled = 130,
}
