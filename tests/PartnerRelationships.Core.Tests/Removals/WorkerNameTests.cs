using System;
using System.IO;
using PartnerRelationships.Core.Changes.Runs;

namespace PartnerRelationships.Core.Tests.Removals;

public sealed class WorkerNameTests
{
    private static readonly string Own = WorkerName.Own(Guid.NewGuid());

    [Fact]
    public void A_worker_that_lives_is_not_taken_for_dead() => Assert.False(WorkerName.IsOfDeadProcess(Own));

    [Fact]
    public void A_process_that_began_at_another_moment_is_another_one()
    {
        var parts = Own.Split('/');
        parts[2] = "20010101000000";

        Assert.True(WorkerName.IsOfDeadProcess(string.Join('/', parts)));
    }

    // .NET counts the moment back from the machine's clock: each time that clock is set, it is another one.
    [Fact]
    public void When_it_began_does_not_depend_on_the_machines_clock()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the system keeps the moment.");
        var kernel = File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ')[19];

        Assert.Equal(kernel, Own.Split('/')[2]);
    }

    [Theory]
    [InlineData("elsewhere/1/20010101000000/x")]
    [InlineData("somebody")]
    public void Of_others_nobody_knows(string name) => Assert.False(WorkerName.IsOfDeadProcess(name));

    [Fact]
    public void A_process_that_is_no_more_is_dead() => Assert.True(WorkerName.IsOfDeadProcess($"{Environment.MachineName}/{int.MaxValue}/20010101000000/x"));
}
