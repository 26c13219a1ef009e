using System;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>The service's own log is the judge of what a refused plan did.</summary>
public sealed class BlastRadiusTests
{
    [Fact]
    public async Task Plans_that_must_not_be_carried_out_are_refused_before_the_first_call_and_a_second_person_opens_the_way()
    {
        using var service = await EmulatorProcess.StartAsync("--customers", "60", "--seed", "1");
        using var another = await EmulatorProcess.StartAsync("--customers", "20", "--seed", "2");
        using var folder = new TemporaryFile();

        var ended = await ModuleProcess.RunAsync(
            "BlastRadius.ps1", $"{service.Http.BaseAddress},{another.Http.BaseAddress}", $"{ModuleProcess.TokenOf("anna")},{ModuleProcess.TokenOf("bela")},{ModuleProcess.TokenOf("cili", "none")}", folder.Folder);

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Equal(
            [
                "elsewhere RelationshipPlanForeign", "unsigned RelationshipPlanOwnApproval",
                "foreign RelationshipPlanForeign 0", "unknown RelationshipPlanUnknown 0", "exchanged RelationshipPlanAltered 0", "added RelationshipPlanInvalid 0", "rearranged RelationshipPlanInvalid 0", "unlimited RelationshipPlanAltered 0",
                "unapproved RelationshipPlanNotApproved 0", "forged RelationshipPlanNotApproved 0", "calls 0",
                "MaximumCount RelationshipPlanTooLarge 0", "MaximumShare RelationshipPlanTooLarge 0", "Protected RelationshipPlanProtected 0",
                "own RelationshipPlanOwnApproval", "approved by bela@partner.example", "done 3",
            ],
            ended.Lines.Where(line => !line.StartsWith("log ", StringComparison.Ordinal)));
        Assert.All(ended.Lines.Single(line => line.StartsWith("log ", StringComparison.Ordinal))[4..].Split(','), operation => Assert.StartsWith("GET", operation, StringComparison.Ordinal));
    }
}
