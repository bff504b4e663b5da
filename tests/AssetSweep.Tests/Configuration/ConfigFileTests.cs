using AssetSweep.Cli.Configuration;
using AssetSweep.Tests.Support;

namespace AssetSweep.Tests.Configuration;

internal sealed class ConfigFileTests
{
    [TestCase("assetsweep.yaml", 0)]
    [TestCase("accounts.example.yaml", 3)]
    public void The_shipped_files_load(string name, int accounts)
    {
        var settings = ConfigFile.Load(Path.Combine(Repository.Root, "config", name), ConfigOverrides.None);
        Assert.That(settings.Accounts, Has.Count.EqualTo(accounts));
    }

    [Test]
    public void The_shipped_file_says_what_holds_without_it()
    {
        var shipped = ConfigFile.Load(Path.Combine(Repository.Root, "config", "assetsweep.yaml"), ConfigOverrides.None);
        var bare = ConfigFile.Load(Path.Combine(Repository.Root, "config", "accounts.example.yaml"), ConfigOverrides.None);
        Assert.That(Shown(shipped), Is.EqualTo(Shown(bare)));
    }

    [Test]
    public void The_shipped_file_explains_every_key()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "config", "assetsweep.yaml"))
            + File.ReadAllText(Path.Combine(Repository.Root, "config", "accounts.example.yaml"));
        Assert.That(WrittenKey.In(Example.Full).Select(k => k.Name).Distinct().Where(name => !text.Contains(name, StringComparison.Ordinal)), Is.EqualTo(new[] { "stop_server" }));
    }

    [Test]
    public void All_problems_are_told_at_once_in_the_order_of_the_file()
    {
        Assert.That(Example.Lines("""
            databse: x
            accounts:
              - name: a b
                cloud: alybaba
                account_id: "12x"
                credentials: env:group
                regoins: all
            facts: { metrics: yes }
            language: de
            """), Is.EqualTo(new[]
        {
            "c.yaml:1: databse: unknown key; did you mean 'database'?",
            "c.yaml:3: accounts[0].name: is not a name; use 1 to 64 letters of A-Z, a-z, 0-9, '.', '_' and '-'",
            "c.yaml:4: accounts[0].cloud: 'alybaba' is not known here; did you mean 'alibaba'?",
            "c.yaml:5: accounts[0].account_id: is not an account's number; write its digits, best in quotes, as the cloud's console shows them",
            "c.yaml:6: accounts[0].credentials: does not name environment variables; write env:PREFIX, PREFIX in capitals, digits and '_': PREFIX_ACCESS_KEY_ID and PREFIX_ACCESS_KEY_SECRET are read",
            "c.yaml:7: accounts[0].regoins: unknown key; did you mean 'regions'?",
            "c.yaml:8: facts.metrics: 'yes' is neither true nor false; write true or false, without quotes",
            "c.yaml:9: language: 'de' is not known here; known are en, zh-CN, ja",
        }));
    }

    [Test]
    public void The_exception_says_it_all()
    {
        var e = Assert.Throws<ConfigException>(() => ConfigFile.Parse("config/assetsweep.yaml", "a: 1\nb: 2", ConfigOverrides.None));
        Assert.That(e.Message.Split('\n'), Is.EqualTo(e.Problems.Select(p => p.ToString())));
        Assert.That(e.Message, Does.StartWith("config/assetsweep.yaml:1: a: unknown key; known are "));
    }

    [TestCase("", "c.yaml: is empty; start from the shipped config/assetsweep.yaml, or let 'assetsweep init' write one")]
    [TestCase("# nothing\n", "c.yaml: is empty; start from the shipped config/assetsweep.yaml, or let 'assetsweep init' write one")]
    [TestCase("---\n", "c.yaml: is empty; start from the shipped config/assetsweep.yaml, or let 'assetsweep init' write one")]
    [TestCase("just words", "c.yaml: is not a map of keys; lines look like 'database: ../data/assetsweep.db'")]
    [TestCase("- a\n- b", "c.yaml: is not a map of keys; lines look like 'database: ../data/assetsweep.db'")]
    [TestCase("rules: &r a\nreports: *r", "c.yaml:2: an alias (*name) is not understood here; write the value out")]
    [TestCase("rules: !x a", "c.yaml:1: a tag (!name) is not understood here; remove it")]
    [TestCase("rules: a\n---\nrules: b", "c.yaml:2: a second document begins here; one file holds one configuration: remove the '---'")]
    [TestCase("? [a, b]\n: c", "c.yaml:1: a key must be one word, not a list or map")]
    public void A_file_that_is_no_configuration_is_refused(string text, string line) => Assert.That(Example.Line(text), Is.EqualTo(line));

    [Test]
    public void What_is_not_YAML_is_refused_with_its_line()
    {
        Assert.That(Example.Line("rules: a\nreports: [b\n"), Does.StartWith("c.yaml:").And.Contain("is not YAML: "));
        Assert.That(Example.Line("rules: a\n@reports: b\n"), Does.StartWith("c.yaml:2: is not YAML: "));
    }

    [Test]
    public void A_key_that_is_there_twice_is_refused_with_its_line()
    {
        Assert.That(Example.Line("rules: a\nreports: x\nrules: b\n"), Does.StartWith("c.yaml:3: ").And.Contain("uplicate key"));
        Assert.That(Example.Line("rules: a\n\"rules\": b\n"), Does.StartWith("c.yaml:2: "));
    }

    [Test]
    public void An_anchor_alone_does_no_harm() => Assert.That(Example.Parse("language: &l ja").Language, Is.EqualTo("ja"));

    [TestCase("[", "]")]
    [TestCase("{a: ", "}")]
    [TestCase("- ", "")]
    public void What_is_nested_deeply_is_refused(string open, string close)
    {
        var text = "rules: \n  " + string.Concat(Enumerable.Repeat(open, 100_000)) + "x" + string.Concat(Enumerable.Repeat(close, 100_000));
        Assert.That(Example.Line(text), Does.Contain("is nested too deeply"));
    }

    [Test]
    public void A_byte_order_mark_does_no_harm()
    {
        using var folder = new TempFolder();
        var file = folder.File("c.yaml");
        File.WriteAllBytes(file, [0xEF, 0xBB, 0xBF, .. "language: ja"u8]);
        Assert.That(ConfigFile.Load(file, ConfigOverrides.None).Language, Is.EqualTo("ja"));
    }

    [Test]
    public void A_file_that_cannot_be_read_is_refused()
    {
        using var folder = new TempFolder();
        string Why(string file) => Assert.Throws<ConfigException>(() => ConfigFile.Load(file, ConfigOverrides.None)).Problems.Single().What;

        File.WriteAllText(folder.File("large.yaml"), new string('#', (1024 * 1024) + 1));
        File.WriteAllBytes(folder.File("latin.yaml"), [.. "rules: "u8, 0xE9]);
        Assert.Multiple(() =>
        {
            Assert.That(Why(folder.File("none.yaml")), Is.EqualTo("there is no such file"));
            Assert.That(Why(folder.File("none/none.yaml")), Is.EqualTo("there is no such file"));
            Assert.That(Why(folder.Path), Is.EqualTo("cannot be read"));
            Assert.That(Why(""), Is.EqualTo("cannot be read"));
            Assert.That(Why(folder.File("large.yaml")), Is.EqualTo("is larger than 1 MB"));
            Assert.That(Why(folder.File("latin.yaml")), Is.EqualTo("is not UTF-8 text"));
        });
    }

    private static string Shown(Settings settings) => string.Join('\n', Rows(settings with { Accounts = [], File = "" }, ""));

    // Records print their lists as type names; here the items count.
    private static IEnumerable<string> Rows(object? value, string path) => value switch
    {
        null or string or TimeSpan or bool or IFormattable => [$"{path} = {value}"],
        System.Collections.IEnumerable items => items.Cast<object>().SelectMany((item, i) => Rows(item, $"{path}[{i}]")).Prepend(path),
        _ => value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).SelectMany(p => Rows(p.GetValue(value), $"{path}.{p.Name}")),
    };
}
