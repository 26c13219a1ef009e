using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Sessions;
using PartnerRelationships.Storage.Documents;

namespace PartnerRelationships.Storage.Tests.Documents;

/// <summary>Plans whose file is a list of lines.</summary>
public sealed class PlanLinesTests : IDisposable
{
    private readonly LedgerFolder folder = new();
    private readonly JsonPlanFiles files = new(KindsOfChange.All);

    private string PlanPath => folder.Other("plan.jsonl");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(3, "plan.jsonl")]
    [InlineData(3, "plan.jsonl.gz")]
    [InlineData(1_500, "plan.jsonl")]
    public void A_plan_comes_back_as_it_was_written_small_large_and_packed(int count, string name)
    {
        var made = Write(count, folder.Other(name));

        var read = files.Read(made.Path!);

        Assert.Equal((2, count, made.Seal, true), (read.Version, read.Customers.Count, read.Seal, PlanSeal.IsWhole(read)));
        Assert.Equal(read.Customers.Select(customer => customer.ToString()), made.Customers.Select(customer => customer.ToString()));
        Assert.Equal((count - 1, "C2 was not found"), (PlanTotals.Of(read).Changing, Assert.Single(read.Unchecked).Detail));
        Assert.Equal(files.ToDocument(made), files.ToDocument(read));
        Assert.Equal(read.Customers[count - 1].CustomerId, read.Customers.Skip(count - 1).Single().CustomerId);
    }

    [Fact]
    public void A_number_too_large_for_any_is_no_line() =>
        Assert.Equal("RelationshipPlanInvalid", Assert.Throws<InvalidInputException>(() => files.ReadLine("""{"place":79228162514264337593543950335.9}""", 1)).ErrorId);

    [Fact]
    public void An_approval_is_added_after_the_seal_which_stays_valid()
    {
        var made = Write(3);
        var approval = new PlanApproval { ApprovedBy = "bela@andor.example", ApprovedOn = DateTimeOffset.UnixEpoch, Host = "DESK2", Seal = made.Seal };
        var before = File.ReadAllLines(PlanPath);

        files.Write(files.Read(PlanPath) with { Approvals = [approval] }, PlanPath, overwrite: true);

        Assert.Equal(before, File.ReadAllLines(PlanPath)[..^1]);
        Assert.Equal((made.Seal, true, approval), (files.Read(PlanPath).Seal, PlanSeal.IsWhole(files.Read(PlanPath)), Assert.Single(files.Read(PlanPath).Approvals)));
    }

    [Fact]
    public void What_a_ledger_keeps_of_a_plan_has_the_very_lines_that_the_seal_covers()
    {
        using var draft = files.Begin();
        draft.Add(Customer(3, "C1"));
        var plan = files.Write(draft.Seal(Head() with { Unchecked = [new PlanGap { Subject = "C\u202e2", Detail = "It was\u001b[2J not found" }] }), PlanPath, overwrite: true);
        var lines = File.ReadAllLines(PlanPath);

        Assert.Equal([lines[0], lines[2]], files.Covered(files.ToDocument(files.Read(PlanPath))));
        Assert.True(PlanSeal.IsWhole(files.Read(plan.Path!)));
    }

    [Fact]
    public void The_canary_has_the_least_to_do_and_who_stays_comes_last()
    {
        using var draft = files.Begin();
        foreach (var steps in new[] { 4, 0, 3, 4, 3 })
        {
            draft.Add(Customer(steps, $"{steps}"));
        }

        var plan = draft.Seal(Head() with { Options = new PlanOptions { CanarySize = 2, SuspendLegacy = true } });

        Assert.Equal(["3", "3", "4", "4", "0"], plan.Customers.Select(customer => customer.Name));
    }

    [Fact]
    public void Whatever_is_changed_in_the_file_is_refused_or_breaks_the_seal()
    {
        Write(3);
        var whole = File.ReadAllBytes(PlanPath);
        var sealedBytes = whole.Length - File.ReadAllLines(PlanPath)[^1].Length - 1;

        // One letter after another, so that nothing of the sealed lines is skipped.
        Assert.All(Enumerable.Range(0, sealedBytes), place =>
        {
            var changed = (byte[])whole.Clone();
            changed[place] ^= 1;
            File.WriteAllBytes(PlanPath, changed);
            try
            {
                Assert.False(PlanSeal.IsWhole(files.Read(PlanPath)));
            }
            catch (InvalidInputException error)
            {
                Assert.True(error.ErrorId is "RelationshipPlanInvalid" or "RelationshipKindUnknown", error.ErrorId);
            }
        });
    }

    [Theory]
    [InlineData("it ends too early", 0, 2)]
    [InlineData("it has no seal", 0, 5)]
    [InlineData("is at position 2, but says 3", 2, 3)]
    [InlineData("is in it twice", 1, 1)]
    public void Lines_that_are_cut_off_left_out_or_there_twice_are_an_error_that_says_so(string message, int doubled, int kept)
    {
        Write(3);
        var lines = File.ReadAllLines(PlanPath).ToList();
        if (message.Contains("twice", StringComparison.Ordinal))
        {
            lines[2] = lines[1].Replace("\"place\":1", "\"place\":2", StringComparison.Ordinal);
        }
        else if (doubled > 0)
        {
            lines.RemoveAt(doubled);
        }
        else
        {
            lines = lines[..kept];
        }

        File.WriteAllLines(PlanPath, lines);

        var error = Assert.Throws<InvalidInputException>(() => files.Read(PlanPath));
        Assert.Equal("RelationshipPlanInvalid", error.ErrorId);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"place\":1", "{'place':1")]
    [InlineData("{\"place\":1", "{place:1")]
    [InlineData("{\"place\":1", "{\"place\":01")]
    [InlineData("{\"place\":1", "{/* */\"place\":1")]
    [InlineData("{\"place\":1", "{\"place\":1,\"place\":1")]
    [InlineData("{\"place\":1", "{\"place\":1,\"more\":1")]
    [InlineData("\"steps\":[", "\"steps\":[,")]
    public void What_is_not_json_to_the_letter_is_refused(string written, string changed)
    {
        Write(3);
        File.WriteAllText(PlanPath, File.ReadAllText(PlanPath).Replace(written, changed, StringComparison.Ordinal));

        Assert.Equal("RelationshipPlanInvalid", Assert.Throws<InvalidInputException>(() => files.Read(PlanPath)).ErrorId);
    }

    [Fact]
    public void A_file_does_not_choose_how_much_is_held()
    {
        File.WriteAllText(PlanPath, "{\"format\":\"PartnerRelationships.RelationshipPlan/2\"" + new string(' ', 1 << 20));
        Assert.Contains("longer than", Assert.Throws<InvalidInputException>(() => files.Read(PlanPath)).Message, StringComparison.Ordinal);

        Write(3);
        File.WriteAllText(PlanPath, File.ReadAllText(PlanPath).Replace("\"customers\":3", "\"customers\":2000000000", StringComparison.Ordinal));
        Assert.Contains("plans may have 0 to", Assert.Throws<InvalidInputException>(() => files.Read(PlanPath)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_that_is_exchanged_while_it_is_used_is_found_at_the_end_of_a_walk()
    {
        Write(1_500);
        var read = files.Read(PlanPath);
        Write(1_500);

        Assert.Equal("RelationshipPlanAltered", Assert.Throws<RelationshipPlanException>(() => read.Customers.Count(customer => customer.Steps.Count > 0)).ErrorId);
        File.Delete(PlanPath);
        Assert.Equal("RelationshipPlanAltered", Assert.Throws<RelationshipPlanException>(() => PlannedLine.Of(read).Count()).ErrorId);
    }

    private RelationshipPlan Write(int count, string? path = null)
    {
        using var draft = files.Begin();
        for (var number = 1; number <= count; number++)
        {
            draft.Add(Customer(number == count ? 0 : 3, $"C{number}"));
        }

        return files.Write(draft.Seal(Head()), path ?? PlanPath, overwrite: true);
    }

    private static RelationshipPlan Head() => new()
    {
        PlanId = Guid.NewGuid(),
        PartnerName = "Andor Cloud",
        Reason = "The contract ended",
        Unchecked = [new PlanGap { Subject = "C2", Detail = "C2 was not found" }],
    };

    private static PlannedCustomer Customer(int steps, string name) => new()
    {
        CustomerId = Guid.NewGuid(),
        Name = name,
        Steps = steps == 0 ? [] : [.. Kinds(steps).Select((kind, place) => new PlannedStep { Number = place + 1, Kind = kind, SubjectId = kind == StepKind.SuspendSubscription ? "s" : null })],
    };

    private static IEnumerable<StepKind> Kinds(int steps) =>
        [StepKind.Check, .. Enumerable.Repeat(StepKind.SuspendSubscription, steps - 3), StepKind.RemoveRelationship, StepKind.Verify];
}
