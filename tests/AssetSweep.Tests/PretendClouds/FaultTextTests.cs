using AssetSweep.Sandbox;

namespace AssetSweep.Tests.PretendClouds;

public class FaultTextTests
{
    [TestCase("throttle")]
    [TestCase("throttle:")]
    [TestCase(" throttle : cloud = tencent , after = 2 ")]
    [TestCase("slow:ms=20,times=3")]
    [TestCase("wrong-clock:minutes=5")]
    [TestCase("truncated-body:framed=1,region=ap-beijing")]
    public void Good_text_makes_a_fault(string text) => Assert.That(Fault.Parse(text), Is.Not.Null);

    [Test]
    public void Every_name_makes_a_fault_and_has_one_line_of_help()
    {
        Assert.That(Fault.Names, Has.Count.EqualTo(25));
        foreach (var (name, help) in Fault.Names)
        {
            Assert.That(Fault.Parse(name), Is.Not.Null);
            Assert.That(help, Is.Not.Empty.And.Not.Contains("\n"), name);
        }
    }

    [TestCase("trottle", "trottle", "throttle")]
    [TestCase("", "''", "throttle")]
    [TestCase("throttle:actoin=X", "actoin", "action")]
    [TestCase("throttle:ms=5", "ms", "cloud, action, region, after, times")]
    [TestCase("throttle:action", "action", "key=value")]
    [TestCase("throttle:action=", "action=", "key=value")]
    [TestCase("throttle:after=x", "after=x", "whole number")]
    [TestCase("throttle:after=-1", "after=-1", "whole number")]
    [TestCase("throttle:after=1,after=2", "after", "twice")]
    [TestCase("throttle:times=99999999999", "times=99999999999", "whole number")]
    public void Bad_text_is_refused_with_what_is_wrong_and_what_is_known(string text, string wrong, string known) => Assert.That(
        () => Fault.Parse(text), Throws.InstanceOf<FormatException>().With.Message.Contains(wrong).And.Message.Contains(known));
}
