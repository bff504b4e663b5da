using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>Names and tags as people gave them over the years.</summary>
internal static class Words
{
    /// <summary>A prime; of so many names each awkward one comes once.</summary>
    private const int NameCards = 167;

    /// <summary>What the cloud calls what nobody named.</summary>
    public const string Unnamed = "未命名";

    private static readonly string[] Roles =
        ["order-api", "pay-gateway", "mysql", "redis", "search-node", "build-agent", "bastion", "report-job", "crm-web", "data-sync", "mq-broker", "gitlab"];

    private static readonly string[] ChineseRoles = ["订单服务", "支付网关", "数据仓库", "官网", "日志采集", "客服系统", "库存同步", "财务报表", "测试环境"];

    private static readonly string[] Stages = ["prod", "test", "dev", "uat", "pre"];

    /// <summary>What makes spreadsheets, terminals and parsers stumble.</summary>
    private static readonly string[] Awkward =
    [
        "", "=SUM(A1:A9)", "=HYPERLINK(\"http://127.0.0.1/x\",\"开\")", "+86 客服热线", "-old-backup", "@李雷 勿删", "🚀 launch-web 🎉",
        "report \"final\" v2", "两行的\n名字", "tab\there", "<b>bold</b>", "备份机（2019年以前，别动！）", " leading space", "back\\slash", "naïve-ß-ø",
        "\u202Egnp.tab", "a,b;c|d", "'quoted", "zero\u200Bwidth", "0012", "1e5", "2024-01-02", "NULL", "[object Object]",
    ];

    private static readonly string[] Owners =
        ["li.wei@example.com", "zhang.min@example.com", "ops@example.com", "陈静", "team-data", "k.mueller@example.com", "离职-王磊", ""];

    private static readonly string[] Apps = ["shop", "crm", "bi", "payment", "官网", "iot"];

    /// <summary>A name. Awkward ones are dealt, not thrown for, so that a small world has them all.</summary>
    public static string Name(ref Dice dice, ulong deckKey, int number)
    {
        int card = Dice.Deal(deckKey, number, NameCards);
        int roll = dice.Roll(100);
        string stage = dice.Pick<string>(Stages);
        return card < Awkward.Length ? Awkward[card]
            : roll < 8 ? Unnamed
            : roll < 33 ? $"{dice.Pick<string>(ChineseRoles)}-{stage}-{number % 100:00}"
            : $"{stage}-{dice.Pick<string>(Roles)}-{number % 1000:000}";
    }

    /// <summary>Tags of an ordinary asset; null now and then, as the clouds send it.</summary>
    public static List<Tag>? Tags(ref Dice dice)
    {
        var tags = new List<Tag>(4);
        int roll = dice.Roll(100);
        if (roll < 45)
        {
            tags.Add(new(roll < 40 ? "owner" : "负责人", dice.Pick<string>(Owners)));
        }

        if (dice.Chance(40))
        {
            tags.Add(new("env", dice.Pick<string>(Stages)));
        }

        if (dice.Chance(25))
        {
            tags.Add(new("app", dice.Pick<string>(Apps)));
        }

        switch (dice.Roll(50))
        {
            case 0:
                tags.Add(new("assetsweep:keep", "true"));
                break;
            case 1:
                tags.Add(new("assetsweep:keep-until", "2031-01-01"));
                break;
            case 2:
                tags.Add(new("=cmd", "@SUM(1+1)"));
                break;
            case 3:
                tags.Add(new("note", "两行\n备注 \"重要\""));
                break;
            case 4:
                tags.Add(new("env ", "prod"));
                break;
        }

        return tags.Count == 0 && dice.Chance(10) ? null : tags;
    }
}
