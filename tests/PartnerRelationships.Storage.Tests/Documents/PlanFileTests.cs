using System;
using System.IO;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Sessions;
using PartnerRelationships.Storage.Documents;

namespace PartnerRelationships.Storage.Tests.Documents;

public sealed class PlanFileTests : IDisposable
{
    private readonly LedgerFolder folder = new();
    private readonly JsonPlanFiles files = new(KindsOfChange.All);

    private string PlanPath => folder.Other("plan.json");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_plan_that_somebody_else_wrote_steers_no_screen_and_its_seal_is_broken()
    {
        var plan = Sample();
        var name = plan.Customers[0].Name;
        files.Write(plan, PlanPath, overwrite: false);
        File.WriteAllText(PlanPath, File.ReadAllText(PlanPath).Replace($"\"{name}\"", "\"Evil\\u001b[2J\\u202e\"", StringComparison.Ordinal));

        var read = files.Read(PlanPath);

        Assert.Equal("Evil\uFFFD[2J\uFFFD", read.Customers[0].Name);
        Assert.False(PlanSeal.IsWhole(read));
    }

    [Fact]
    public void A_plan_comes_back_as_it_was_written_and_its_seal_holds()
    {
        var plan = Sample();

        files.Write(plan, PlanPath, overwrite: false);
        var read = files.Read(PlanPath);

        Assert.Equal(PlanPath, read.Path);
        Assert.True(PlanSeal.IsWhole(read));
        Assert.Equal(files.ToDocument(plan), files.ToDocument(read));
        Assert.Equal(plan.Approvals, read.Approvals);
        Assert.Equal(plan.Options with { Protected = [] }, read.Options with { Protected = [] });
    }

    [Fact]
    public void A_plan_from_before_that_does_not_know_who_was_unchecked_is_read()
    {
        var plan = Sample() with { Unchecked = [] };
        var text = files.ToDocument(plan with { Seal = PlanSeal.Of(plan) });
        var older = text.Replace("  \"unchecked\": [],\n", "", StringComparison.Ordinal);
        Assert.NotEqual(text, older);
        File.WriteAllText(PlanPath, older);

        Assert.True(PlanSeal.IsWhole(files.Read(PlanPath)));
    }

    [Fact]
    public void Taking_the_unchecked_customers_out_of_a_plan_breaks_its_seal()
    {
        var plan = Sample() with { Unchecked = [new PlanGap { Subject = "fourth.example", ErrorId = "CustomerNotFound", Detail = "There is none." }] };
        var told = plan with { Seal = PlanSeal.Of(plan) };

        Assert.False(PlanSeal.IsWhole(told with { Unchecked = [] }));
        files.Write(told, PlanPath, overwrite: false);
        Assert.Equal(told.Unchecked, files.Read(PlanPath).Unchecked);
    }

    [Fact]
    public void The_file_is_one_that_a_person_can_read()
    {
        files.Write(Sample(), PlanPath, overwrite: false);
        var text = File.ReadAllText(PlanPath);

        Assert.StartsWith("{\n  \"format\": \"PartnerRelationships.RemovalPlan/1\",\n  \"planId\"", text, StringComparison.Ordinal);
        Assert.Contains("\"name\": \"Kék Tó Kft.\"", text, StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"SuspendSubscription\"", text, StringComparison.Ordinal);
        Assert.Contains("\"validFor\": \"7.00:00:00\"", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_layout_is_the_same_plan()
    {
        var text = files.ToDocument(Sample());
        var squeezed = string.Concat(text.Split('\n').Select(line => line.TrimStart()));

        File.WriteAllText(PlanPath, squeezed, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.True(PlanSeal.IsWhole(files.Read(PlanPath)));
    }

    [Fact]
    public void A_plan_that_went_through_an_editor_of_UTF_16_is_the_same_plan()
    {
        File.WriteAllText(PlanPath, files.ToDocument(Sample()), Encoding.Unicode);

        Assert.True(PlanSeal.IsWhole(files.Read(PlanPath)));
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_only_when_it_is_asked_for()
    {
        File.WriteAllText(PlanPath, "mine");

        Assert.Equal("RelationshipPlanExists", Assert.Throws<ConflictException>(() => files.Write(Sample(), PlanPath, overwrite: false)).ErrorId);
        Assert.Equal("mine", File.ReadAllText(PlanPath));

        files.Write(Sample(), PlanPath, overwrite: true);
        Assert.True(PlanSeal.IsWhole(files.Read(PlanPath)));
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_nothing_behind()
    {
        var error = Assert.Throws<InvalidInputException>(() => files.Write(Sample(), folder.Other("none/plan.json"), overwrite: false));

        Assert.Equal("RelationshipPlanNotWritten", error.ErrorId);
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(PlanPath)!));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Equal("RelationshipPlanNotFound", Assert.Throws<NotFoundException>(() => files.Read(PlanPath)).ErrorId);

    [Theory]
    [InlineData("\"seal\":", "\"sael\":", "'seal' is missing")]
    [InlineData("\"host\": \"DESK1\",", "\"host\": \"DESK1\", \"extra\": 1,", "'extra' is not known here (line ")]
    [InlineData("\"host\": \"DESK1\",", "\"host\": \"DESK1\", \"host\": \"DESK2\",", "'host'")]
    [InlineData("\"baseCount\": 40", "\"baseCount\": \"40\"", "'baseCount' is not a whole number (line ")]
    [InlineData("\"baseCount\": 40", "\"baseCount\": 40.5", "'baseCount' is not a whole number (line ")]
    [InlineData("\"baseCount\": 40", "\"baseCount\": 99999999999999999999", "'baseCount' is not a whole number (line ")]
    [InlineData("\"baseCount\": 40", "\"baseCount\": null", "'baseCount' is not a whole number (line ")]
    [InlineData("\"suspendLegacy\": true", "\"suspendLegacy\": \"true\"", "is not true or false (line ")]
    [InlineData("\"verdict\": \"Blocked\"", "\"verdict\": \"blocked\"", "is not one of Ready, Blocked, AlreadyGone (line ")]
    [InlineData("\"verdict\": \"Blocked\"", "\"verdict\": \"1\"", "is not one of Ready")]
    [InlineData("\"kind\": \"SuspendSubscription\"", "\"kind\": \"DeleteEverything\"", "'customers[0].steps[0].kind' is not one of Check")]
    [InlineData("\"planId\": \"", "\"planId\": \"x", "'planId' is not an id")]
    [InlineData("2026-03-01T11:00:00.0000000Z", "yesterday", "is not a time")]
    [InlineData("\"validFor\": \"7.00:00:00\"", "\"validFor\": \"a week\"", "is not a duration")]
    [InlineData("\"protected\": [", "\"protected\": [ 7,", "'options.protected[0]' is not a text")]
    [InlineData("\"reason\": \"", "/* a note */ \"reason\": \"", "There is a comment (line ")]
    [InlineData("\"reason\": \"", "\"reason\": new Date(), \"x\": \"", "")]
    [InlineData("RemovalPlan/1", "RemovalPlan/2", "this version reads 'PartnerRelationships.RemovalPlan/1'")]
    [InlineData("\"customers\": [", "\"customers\": [ null,", "'customers[0]' is not an object")]
    [InlineData("\"customers\": [", "\"customers\": [[[[[[[[[", "")]
    [InlineData("}\n", "} {\n", "")]
    [InlineData("\"canarySize\": 5", "\"canarySize\": -5", "its canary has -5 customers")]
    [InlineData("\"maximumCount\": 10", "\"maximumCount\": -1", "it may change -1 customers")]
    [InlineData("\"maximumShare\": 0.1", "\"maximumShare\": 1.5", "not between 0 and 1")]
    [InlineData("\"validFor\": \"7.00:00:00\"", "\"validFor\": \"900.00:00:00\"", "it is valid for 900 days")]
    [InlineData("\"validFor\": \"7.00:00:00\"", "\"validFor\": \"-7.00:00:00\"", "it is valid for -7 days")]
    [InlineData("\"baseCount\": 40", "\"baseCount\": -40", "it counts -40 customers")]
    [InlineData("\"suspendLegacy\": true", "\"suspendLegacy\": false", "it does not allow a step SuspendSubscription")]
    [InlineData("\"kind\": \"SuspendSubscription\"", "\"kind\": \"TerminateDelegatedAdmin\"", "it does not allow a step TerminateDelegatedAdmin")]
    [InlineData("\"kind\": \"SuspendSubscription\"", "\"kind\": \"Verify\"", "exactly once, after the steps that clear blockers")]
    [InlineData("\"kind\": \"RemoveRelationship\"", "\"kind\": \"Verify\"", "exactly once")]
    [InlineData("\"number\": 2", "\"number\": 3", "for Kék Tó Kft. (")]
    [InlineData("\"subjectId\": \"s\"", "\"subjectId\": null", "a step does not name its subject")]
    public void What_the_writer_would_not_have_written_is_an_error_that_says_where(string written, string changed, string message)
    {
        var text = files.ToDocument(Sample());
        var place = written == "}\n" ? text.LastIndexOf(written, StringComparison.Ordinal) : text.IndexOf(written, StringComparison.Ordinal);
        File.WriteAllText(PlanPath, text.Remove(place, written.Length).Insert(place, changed));

        var error = Assert.Throws<InvalidInputException>(() => files.Read(PlanPath));

        Assert.Equal("RelationshipPlanInvalid", error.ErrorId);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.StartsWith(PlanPath, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_customer_that_is_in_a_plan_twice_is_named()
    {
        var plan = Sample();
        var twice = plan with { Customers = [.. plan.Customers, plan.Customers[0] with { Name = "Again Kft." }] };

        var error = Assert.Throws<InvalidInputException>(() => files.FromDocument(files.ToDocument(twice with { Seal = PlanSeal.Of(twice) })));

        Assert.Equal("RelationshipPlanInvalid", error.ErrorId);
        Assert.Contains($"Again Kft. ({plan.Customers[0].CustomerId}) is in it twice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_anywhere_is_no_plan()
    {
        var text = files.ToDocument(Sample()).TrimEnd();

        Assert.All(Enumerable.Range(0, text.Length), length => Assert.Equal("RelationshipPlanInvalid", Assert.Throws<InvalidInputException>(() => files.FromDocument(text[..length])).ErrorId));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_no_plan()
    {
        var bytes = Encoding.UTF8.GetBytes(files.ToDocument(Sample()));
        bytes[Array.IndexOf(bytes, (byte)'K')] = 0xFF;
        File.WriteAllBytes(PlanPath, bytes);

        Assert.Equal("RelationshipPlanInvalid", Assert.Throws<InvalidInputException>(() => files.Read(PlanPath)).ErrorId);
    }

    private static RelationshipPlan Sample()
    {
        var plan = new RelationshipPlan
        {
            PlanId = Guid.NewGuid(),
            PartnerTenantId = Samples.Partner,
            PartnerName = "Andor \"Cloud\"\n",
            CreatedOn = new DateTimeOffset(2026, 3, 1, 11, 0, 0, TimeSpan.Zero),
            CreatedBy = "anna@andor.example",
            CreatedUnder = "anna",
            Host = "DESK1",
            Reason = "the contract ended",
            BaseCount = 40,
            Options = new PlanOptions { SuspendLegacy = true, MaximumCount = 10, MaximumShare = 0.1, Protected = ["fabrikam.example"] },
            Customers =
            [
                new PlannedCustomer
                {
                    CustomerId = Guid.NewGuid(),
                    Name = "Kék Tó Kft.",
                    Verdict = ReadinessVerdict.Blocked,
                    Steps = [new PlannedStep { Number = 1, Kind = StepKind.SuspendSubscription, SubjectId = "s", SubjectName = "日本語", Effect = "é" }, new PlannedStep { Number = 2, Kind = StepKind.RemoveRelationship, Effect = "It ends." }],
                    Blockers = [new Blocker { Rule = BlockerRule.Software, Evidence = "e", WhoMustAct = "w", Remedy = "r", AtEndOfTerm = EndOfTerm.ContinuesExtended, ClearedFrom = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.FromHours(2)), MonthlyCost = 10.50m, Currency = "EUR" }],
                },
            ],
        };
        return plan with { Seal = PlanSeal.Of(plan), Approvals = [new PlanApproval { ApprovedBy = "b", ApprovedOn = plan.CreatedOn, Host = "h", Seal = "s", Comment = "c" }] };
    }
}
