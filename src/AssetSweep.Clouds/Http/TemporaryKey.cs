namespace AssetSweep.Clouds.Http;

/// <summary>A key that runs out, and how long it lasts.</summary>
/// <typeparam name="TKey">The cloud's own credentials.</typeparam>
/// <param name="Key">The key.</param>
/// <param name="Until">When it runs out. UTC.</param>
public sealed record Lease<TKey>(TKey Key, DateTimeOffset Until);

/// <summary>Holds a temporary key and fetches another one before it runs out; one caller fetches, the others wait for it.</summary>
/// <typeparam name="TKey">The cloud's own credentials.</typeparam>
/// <param name="fetch">Gets a new one.</param>
/// <param name="clock">The time in which it runs out.</param>
public sealed class TemporaryKey<TKey>(Func<CancellationToken, Task<Lease<TKey>>> fetch, TimeProvider clock)
    where TKey : class
{
    /// <summary>A call may wait its turn, and be tried again, while its key grows old.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private Task<Lease<TKey>>? latest;

    /// <summary>A key that still lasts.</summary>
    public async ValueTask<TKey> GetAsync(CancellationToken ct)
    {
        Task<Lease<TKey>> fetching;
        lock (gate)
        {
            if (latest is null || latest.IsFaulted || latest.IsCanceled || (latest.IsCompletedSuccessfully && !Lasts(latest.Result)))
            {
                // Not with this caller's token: others wait for the same key. Run apart, so that no caller fetches inside the lock.
                latest = Task.Run(() => fetch(CancellationToken.None), CancellationToken.None);
            }

            fetching = latest;
        }

        return (await fetching.WaitAsync(ct)).Key;
    }

    private bool Lasts(Lease<TKey> held) => clock.GetUtcNow() < held.Until - Early;
}
