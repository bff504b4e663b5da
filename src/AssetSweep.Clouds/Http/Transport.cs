using System.Net;

namespace AssetSweep.Clouds.Http;

/// <summary>Connections, shared by all accounts of a run.</summary>
public static class Transport
{
    /// <summary>A client that keeps its connections, follows no redirect (a portal's page is not an answer) and holds no cookies.</summary>
    /// <param name="loopback">Whether it only ever calls this machine: then nothing is compressed, and no proxy is asked.</param>
    public static HttpClient Create(bool loopback) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !loopback,
        AutomaticDecompression = loopback ? DecompressionMethods.None : DecompressionMethods.GZip | DecompressionMethods.Deflate,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        MaxConnectionsPerServer = 64,
    })
    {
        // Each try has its own limit (CallLimits.OneTry), which covers reading the body too.
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
