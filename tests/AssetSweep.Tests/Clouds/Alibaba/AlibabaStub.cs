using System.Net;
using System.Text;
using System.Web;
using AssetSweep.Clouds.Alibaba;
using AssetSweep.Clouds.Http;
using AssetSweep.Core.Assets;
using AssetSweep.Core.Scanning;
using AssetSweep.Tests.Support;

namespace AssetSweep.Tests.Clouds.Alibaba;

/// <summary>One request as it went out.</summary>
internal sealed record AlibabaSent(Uri Uri, string Action, string Nonce, string Date, string Authorization, string? Token, byte[]? Body, Dictionary<string, string> Query)
{
    public string? this[string name] => Query.GetValueOrDefault(name);
}

/// <summary>An answer.</summary>
internal sealed record AlibabaAnswer(int Status, string Body, string Type = "application/json", params (string Name, string Value)[] Headers)
{
    public static AlibabaAnswer Ok(string body) => new(200, body);

    public static AlibabaAnswer Error(int status, string code, string message = "no") => new(status, $$"""{"RequestId":"R-1","Code":"{{code}}","Message":"{{message}}"}""");
}

/// <summary>Stands in for the network.</summary>
internal sealed class AlibabaStub(Func<AlibabaSent, AlibabaAnswer> answer) : HttpMessageHandler
{
    public const string Secret = "very+secret/one=";
    public const string Token = "token+of/mine==";

    private readonly Lock gate = new();

    public List<AlibabaSent> Sent { get; } = [];

    public InstantTime Time { get; } = new();

    public AlibabaClient Client(Uri? endpoint = null, string token = "") =>
        new(new HttpClient(this), new Caller(Time, new CallLimits(), double.PositiveInfinity), _ => new(new AlibabaCredentials("LTAIstub", Secret, token)), endpoint, Time);

    public AlibabaAccount Account(string? role = null) => AlibabaAccount.Create(
        "acme", "1", _ => new(new AlibabaCredentials("LTAIstub", Secret, "")), role, null, new HttpClient(this), new Caller(Time, new CallLimits(), double.PositiveInfinity), Time);

    /// <summary>Lists one kind.</summary>
    public async Task<List<AssetPage>> ListAsync(string kind, string region = "cn-hangzhou")
    {
        var lister = Account().Listers.Single(l => l.Kind.Name == kind);
        var pages = new List<AssetPage>();
        await foreach (var page in lister.ListAsync(lister.Regional ? region : AssetKey.Global, new CallMeter(), CancellationToken.None))
        {
            pages.Add(page);
        }

        return pages;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? Header(string name) => request.Headers.TryGetValues(name, out var values) ? values.Single() : null;
        var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var sent = new AlibabaSent(
            request.RequestUri, Header("x-acs-action")!, Header("x-acs-signature-nonce")!, Header("x-acs-date")!, Header("Authorization")!, Header("x-acs-security-token"), body, query.AllKeys.ToDictionary(k => k!, k => query[k]!));
        AlibabaAnswer said;
        lock (gate)
        {
            Sent.Add(sent);
            said = answer(sent);
        }

        var response = new HttpResponseMessage((HttpStatusCode)said.Status) { Content = new StringContent(said.Body, Encoding.UTF8, said.Type) };
        foreach (var (name, value) in said.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
