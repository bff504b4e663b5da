namespace AssetSweep.Sandbox.Seed;

/// <summary>A whole shared out in parts, exactly: part i holds the numbers from its start to the start of the next.</summary>
internal readonly struct Split(int whole, int parts)
{
    public int Start(int part) => (int)((long)part * whole / parts);

    public int Size(int part) => Start(part + 1) - Start(part);

    /// <summary>The part that holds a number.</summary>
    public int PartOf(int number) => (int)(((((long)number + 1) * parts) - 1) / whole);
}
