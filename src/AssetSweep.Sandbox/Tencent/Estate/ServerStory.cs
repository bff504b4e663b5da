namespace AssetSweep.Sandbox.Tencent.Estate;

/// <summary>What became of a server.</summary>
internal enum ServerStory
{
    Plain,
    PasswordReset,
    Windows,
    ClusterNode,
    ScalingGroup,
    StoppedAndBilled,
    StoppedNotBilled,
    PrepaidRenewed,
    PrepaidEnding,
    PrepaidLapsed,
    Returned,
    InArrears,
    Spot,
    Protected,
    LaunchFailed,
}

/// <summary>The stories in the proportion they are met: each card of the deck is one server in 41.</summary>
internal static class ServerStories
{
    public static IReadOnlyList<ServerStory> Deck { get; } =
    [
        .. Enumerable.Repeat(ServerStory.Plain, 13),
        .. Enumerable.Repeat(ServerStory.ClusterNode, 4),
        .. Enumerable.Repeat(ServerStory.StoppedAndBilled, 4),
        .. Enumerable.Repeat(ServerStory.Windows, 3),
        .. Enumerable.Repeat(ServerStory.PrepaidRenewed, 3),
        .. Enumerable.Repeat(ServerStory.PasswordReset, 2),
        .. Enumerable.Repeat(ServerStory.ScalingGroup, 2),
        .. Enumerable.Repeat(ServerStory.StoppedNotBilled, 2),
        .. Enumerable.Repeat(ServerStory.PrepaidEnding, 2),
        ServerStory.PrepaidLapsed,
        ServerStory.Returned,
        ServerStory.InArrears,
        ServerStory.Spot,
        ServerStory.Protected,
        ServerStory.LaunchFailed,
    ];

    public static bool IsPrepaid(ServerStory story) =>
        story is ServerStory.PrepaidRenewed or ServerStory.PrepaidEnding or ServerStory.PrepaidLapsed or ServerStory.Returned;
}
