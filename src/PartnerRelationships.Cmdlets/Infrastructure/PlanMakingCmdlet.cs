using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Policies;

namespace PartnerRelationships.Commands;

/// <summary>A command that makes a plan of a bulk change: customers are examined while more of them come; the plan is made of them at the end.</summary>
public abstract class PlanMakingCmdlet : PartnerCmdlet
{
    private int named;
    private int missed;

    /// <summary>The plan's file.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Customers that must never be changed: tenant ids or domains. If one of them is among the customers, no plan is made.</summary>
    [Parameter, ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNullOrEmpty]
    public string[] Protected { get; set; } = [];

    /// <summary>Text files of such customers, one id or domain per line; # starts a comment. Wildcards are allowed.</summary>
    [Parameter, SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] ProtectedFile { get; set; } = [];

    /// <summary>Makes the plan even if a protected entry matches none of your customers. Without it, no plan is made, because the entry may be mistyped.</summary>
    [Parameter]
    public SwitchParameter AllowUnmatchedProtected { get; set; }

    /// <summary>The maximum number of customers that the plan may change. If there are more, no plan is made.</summary>
    [Parameter, ValidateRange(0, int.MaxValue)]
    public int? MaximumCount { get; set; }

    /// <summary>The maximum share of all your customers that the plan may change, from 0 to 1.</summary>
    [Parameter, ValidateRange(0.0, 1.0)]
    public double? MaximumShare { get; set; }

    /// <summary>How many customers are changed and verified before the others: those with the fewest steps.</summary>
    [Parameter, ValidateRange(0, int.MaxValue)]
    public int CanarySize { get; set; } = 5;

    /// <summary>Requires that somebody else approves the plan before it is invoked.</summary>
    [Parameter]
    public SwitchParameter RequireApproval { get; set; }

    /// <summary>How many days the plan is valid.</summary>
    [Parameter, ValidateRange(1, 90)]
    public int ValidForDays { get; set; } = 7;

    /// <summary>Replaces an existing file.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The maximum number of concurrent requests.</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    /// <summary>What the plan is made by.</summary>
    private protected abstract PlanBuilder Maker { get; }

    /// <summary>Where plans are kept.</summary>
    private protected PlanDesk Desk { get; private set; } = null!;

    /// <summary>The partner's policy; null for none.</summary>
    private protected RelationshipPolicy? Policy { get; private set; }

    private string File => PathTo(Path);

    /// <summary>How much the plan allows at most.</summary>
    private protected PlanOptions Guards() => new()
    {
        MaximumCount = MaximumCount,
        MaximumShare = MaximumShare,
        CanarySize = CanarySize,
        RequireApproval = RequireApproval,
        ValidFor = TimeSpan.FromDays(ValidForDays),
        Protected = ProtectedEntries.Of(Protected.Concat(ProtectedFile.SelectMany(FilesAt).SelectMany(ProtectedEntries.OfFile))),
    };

    /// <summary>Checks whether a plan is allowed at all, before any customer is examined.</summary>
    private protected void Open()
    {
        Desk = new PlanDesk(Session, ServiceFactory.PlanFiles);
        Desk.RequireRoom(File, Force);
        Policy = Await(token => new PolicyDesk(Session).FindAsync(token));
    }

    /// <summary>Counts a customer that is named for the plan.</summary>
    private protected void CountNamed() => named++;

    /// <summary>Notes a customer that could not be checked: the plan says so.</summary>
    private protected void Miss(object? target, string? place, PartnerRelationshipsException error)
    {
        missed++;
        Maker.Miss(new PlanGap { Subject = ScreenText.OneLine(target?.ToString()) ?? "", Place = place, ErrorId = error.ErrorId, Detail = error.Message });
    }

    /// <summary>Makes the plan of the examined customers, and saves it.</summary>
    /// <param name="reason">Why it is done.</param>
    /// <param name="does">What the plan does: "removes".</param>
    /// <param name="how">What is said of it behind the customers, with a space before it.</param>
    private protected void Make(string reason, string does, string how = "")
    {
        var everyone = Await(Maker.CountAsync);
        var nobody = Maker.ProtectingNobody(everyone, AllowUnmatchedProtected);
        var plan = Await(token => Maker.MakeAsync(reason, everyone, token));
        if (nobody.Count > 0)
        {
            WriteWarning($"Protected, but not a customer of yours: {string.Join(", ", nobody)}.");
        }

        if (ShouldProcess(File, $"Write a plan that {does} {PlanTotals.Of(plan).Changing} of {Counted.Of(plan.Customers.Count, "customer")}{how}"))
        {
            WriteObject(Await(token => Desk.KeepAsync(plan, File, Force, token)));
        }
    }

    /// <summary>Says how many could not be checked.</summary>
    private protected void WarnOfMissed()
    {
        if (missed > 0)
        {
            WriteWarning($"{missed} of {Counted.Of(named, "customer")} could not be checked, and the plan does not change them. The plan's Unchecked property names them; the errors above say why.");
        }
    }
}
