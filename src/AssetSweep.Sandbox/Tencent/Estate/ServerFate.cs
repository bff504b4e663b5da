using AssetSweep.Sandbox.Seed;

namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>Lays a story over an ordinary server.</summary>
internal static class ServerFate
{
    public static Server Tell(Server server, ServerStory story, ref Dice dice, Neighbourhood near, DateTimeOffset now) => story switch
    {
        ServerStory.Plain or ServerStory.Windows => server,
        ServerStory.PasswordReset => server with { KeyIds = null, LatestOperation = "ResetInstancesPassword" },
        ServerStory.ClusterNode => Node(server, dice.Pick<string>(near.Clusters)),
        ServerStory.ScalingGroup => Tagged(server, "tencentcloud:autoscaling:auto-scaling-group-id", dice.Pick<string>(near.ScalingGroups)),
        ServerStory.StoppedAndBilled => Stopped(server, "KEEP_CHARGING"),
        ServerStory.StoppedNotBilled => Stopped(server, "STOP_CHARGING") with { PublicIp = null },
        ServerStory.PrepaidRenewed => server with
        {
            RenewFlag = Renewal.Auto,
            Expires = Ends(server, now, dice.Roll(30)),
            State = dice.Chance(25) ? "STOPPED" : server.State,
        },
        ServerStory.PrepaidEnding => server with
        {
            RenewFlag = dice.Chance(50) ? Renewal.Manual : Renewal.Silent,
            Expires = Ends(server, now, 1 + dice.Roll(60)),
        },
        ServerStory.PrepaidLapsed => server with { RenewFlag = Renewal.Manual, Expires = Ends(server, now, -1 - dice.Roll(6)) },
        ServerStory.Returned => server with
        {
            RenewFlag = Renewal.Manual,
            Expires = Ends(server, now, 30 + dice.Roll(200)),
            State = "SHUTDOWN",
            RestrictState = "PROTECTIVELY_ISOLATED",
            IsolatedSource = "MANMADE",
            LatestOperation = "TerminateInstances",
        },
        ServerStory.InArrears => server with
        {
            State = "SHUTDOWN", RestrictState = "PROTECTIVELY_ISOLATED", IsolatedSource = "ARREAR", LatestOperation = "StopInstances",
        },
        ServerStory.Spot => server with { ChargeType = "SPOTPAID" },
        ServerStory.Protected => server with { Protected = true, LatestOperation = "ModifyInstancesAttribute.DisableApiTermination" },
        ServerStory.LaunchFailed => server with
        {
            State = "LAUNCH_FAILED", LatestOperation = "RunInstances", LatestOperationState = "FAILED", PublicIp = null,
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Server Stopped(Server server, string mode) =>
        server with { State = "STOPPED", StopChargingMode = mode, LatestOperation = "StopInstances", LatestOperationState = "SUCCESS" };

    private static Server Node(Server server, string cluster) =>
        Tagged(server with { Name = $"tke_{cluster}_worker", LatestOperation = "AssociateInstancesKeyPairs" }, "tke-clusterId", cluster);

    private static Server Tagged(Server server, string key, string value) => server with { Tags = [.. server.Tags ?? [], new(key, value)] };

    /// <summary>Days from now, at the hour of its making, as prepaid time is bought in whole months; and one month after its making at the earliest.</summary>
    private static DateTimeOffset Ends(Server server, DateTimeOffset now, int days)
    {
        var end = new DateTimeOffset(
            DateOnly.FromDateTime(now.UtcDateTime).AddDays(days), TimeOnly.FromTimeSpan(server.Created.TimeOfDay), TimeSpan.Zero);
        var first = server.Created.AddMonths(1);
        return end < first ? first : end;
    }
}
