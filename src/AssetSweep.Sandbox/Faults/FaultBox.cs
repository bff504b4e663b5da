using System.Collections.Immutable;
using AssetSweep.Sandbox.Http;

namespace AssetSweep.Sandbox.Faults;

/// <summary>The faults at work, asked at each place where one could strike. Several may strike one call.</summary>
internal sealed class FaultBox(IEnumerable<Fault> faults)
{
    private ImmutableArray<Fault> all = [.. faults];

    public void Add(Fault fault) => ImmutableInterlocked.Update(ref all, now => now.Add(fault));

    public void Clear() => all = [];

    public TimeSpan Delay(Call call) => Firing<Slow>(call).Aggregate(TimeSpan.Zero, (sum, f) => sum + f.Time);

    public TimeSpan ClockShift(Call call) => Firing<WrongClock>(call).Aggregate(TimeSpan.Zero, (sum, f) => sum + f.Shift);

    public Reply? Instead(Call call) => Firing<RequestFault>(call).FirstOrDefault()?.Instead();

    public Refusal? Refuse(Call call) => Firing<RefusalFault>(call).FirstOrDefault()?.Refusal;

    public bool NotOpened(Call call) => Firing<NotOpened>(call).Any();

    public Reply Spoil(Call call, Reply reply) => Firing<ReplyFault>(call).Aggregate(reply, (spoiled, f) => f.Spoil(spoiled));

    public Page Spoil(Call call, Page page, Action addOne)
    {
        foreach (var fault in all)
        {
            if (fault is PageFault spoiler && spoiler.CanSpoil(page) && spoiler.Fires(call))
            {
                page = spoiler.Spoil(page, addOne);
            }
        }

        return page;
    }

    private IEnumerable<T> Firing<T>(Call call)
        where T : Fault =>
        all.IsEmpty ? [] : all.OfType<T>().Where(f => f.Fires(call));
}
