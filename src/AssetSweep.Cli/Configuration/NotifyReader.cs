using System.Text.RegularExpressions;

namespace AssetSweep.Cli.Configuration;

/// <summary>Reads one entry of <c>notify</c>.</summary>
internal static partial class NotifyReader
{
    /// <summary>The receiver; null, with problems noted, when something that it needs is missing or wrong.</summary>
    public static NotifySettings? Read(YamlMap map) => map.Required("to", "dingtalk")?.OneOf(["dingtalk", "smtp"]) switch
    {
        "dingtalk" => DingTalk(map),
        "smtp" => Smtp(map),
        _ => Unknown(map),
    };

    private static NotifySettings.DingTalk? DingTalk(YamlMap map)
    {
        var url = Variable(map.Required("url", "env:DINGTALK_URL"));
        var secret = Variable(map.Scalar("secret"));
        return url is null ? null : new NotifySettings.DingTalk(url, secret);
    }

    private static NotifySettings.Smtp? Smtp(YamlMap map)
    {
        var server = ReadServer(map.Required("server", "mail.example.com"));
        var from = map.Required("from", "sweep@example.com")?.Text;
        var password = Variable(map.Scalar("password"));
        return server is null || from is null ? null : new NotifySettings.Smtp(server, from, password);
    }

    // Without its 'to' an entry's keys cannot be told apart: asking for all of them keeps the real mistake from drowning in others.
    private static NotifySettings? Unknown(YamlMap map)
    {
        foreach (var key in (string[])["url", "secret", "server", "from", "password"])
        {
            map.Scalar(key);
        }

        return null;
    }

    private static string? Variable(YamlScalar? scalar) => scalar is null ? null : EnvironmentReference.Read(scalar);

    private static string? ReadServer(YamlScalar? scalar)
    {
        if (scalar is null || ServerForm().IsMatch(scalar.Text))
        {
            return scalar?.Text;
        }

        scalar.Refuse("is not a mail server", "write host or host:port, such as mail.example.com:587");
        return null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9]([A-Za-z0-9.-]{0,252})(:[0-9]{1,5})?\z")]
    private static partial Regex ServerForm();
}
