using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Plans;
using PartnerRelationships.Core.Removals.Readiness;
using PartnerRelationships.Core.Tables;

namespace PartnerRelationships.Commands;

/// <summary>Customers are examined while more of them come; the plan is made of them at the end.</summary>
public sealed partial class NewCustomerRemovalPlanCommand
{
    private const int CheckActivity = 131;
    private CustomerChecks<Guid, CustomerExamination> checks = null!;
    private PlanMaker maker = null!;
    private PlanDesk desk = null!;
    private int named;
    private int missed;
    private bool isSelectionOpen;

    private string File => PathTo(Path);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Required(Path, () =>
        {
            var prices = PriceList is null ? null : PriceFile.Read(PathTo(PriceList), Culture);
            var pace = new PaceProgress(CheckActivity, "Checking customers for the plan", Session.Clock);
            checks = new(ThrottleLimit, pace, (customer, lanes, token) => new ReadinessCheck(Session, lanes, prices).ExamineAsync(customer, token), Watcher, StopToken);
            desk = new PlanDesk(Session, ServiceFactory.PlanFiles);
            desk.RequireRoom(File, Force);
            var policy = Await(token => new PolicyDesk(Session).FindAsync(token));
            maker = new PlanMaker(Session, Options(), ServiceFactory.PlanFiles.Begin(), policy);
        });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in CustomerId)
        {
            Examine(TargetOf(reference), () => IdOf(reference));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (ParameterSetName == ByFileSet)
        {
            Guarded(Csv, ExamineFile, failed: BreakOff);
        }
        else if (ParameterSetName != ByCustomerSet)
        {
            var query = new CustomerQuery(Name, LiteralName, Domain, IndirectReseller, IndirectProvider);
            Guarded(LiteralName ?? Name, () => Stream<PartnerCustomer>((sink, token) => query.FindAsync(Session, sink, token), customer => Examine(customer.CustomerId, () => customer.CustomerId)), failed: BreakOff);
        }

        Advance(all: true);
        if (!isSelectionOpen)
        {
            Guarded(Path, Make);
        }

        if (missed > 0)
        {
            WriteWarning($"{missed} of {Counted.Of(named, "customer")} could not be checked, and the plan does nothing to them. Its Unchecked names them; the errors above say why.");
        }

        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        checks?.Dispose();
        maker?.Dispose();
        base.Dispose(disposing);
    }

    private void ExamineFile()
    {
        var customers = Everyone;
        foreach (var row in CsvTable.Read(PathTo(Csv), CustomerColumns.MeaningOf, CustomerColumns.Naming))
        {
            var customer = new CustomerReference(row[CustomerColumns.Id] ?? "") { Domain = row[CustomerColumns.Domain], Name = row[CustomerColumns.Name] };
            Examine(TargetOf(customer), () => customers.Find(customer), $"Line {row.Line}");
        }
    }

    private void Examine(object? target, Func<Guid> customer, string? place = null)
    {
        named++;
        Guarded(target, () => checks.Begin(customer()), place, error => Miss(target, place, error));
        Advance(all: false);
    }

    private void Advance(bool all) =>
        checks.Advance(all, (customer, examined) => Guarded(customer, () => Add(Await(examined)), failed: error => Miss(customer, place: null, error)), WriteProgress);

    private void Add(CustomerExamination examination) => Await(token => maker.AddAsync(examination, token));

    // Who else would have been in the plan is not known: there is none.
    private void BreakOff(PartnerRelationshipsException error) => isSelectionOpen = true;

    private void Miss(object? target, string? place, PartnerRelationshipsException error)
    {
        missed++;
        maker.Miss(new PlanGap { Subject = ScreenText.OneLine(target?.ToString()) ?? "", Place = place, ErrorId = error.ErrorId, Detail = error.Message });
    }

    private void Make()
    {
        var everyone = Await(maker.CountAsync);
        var nobody = maker.ProtectingNobody(everyone, AllowUnmatchedProtected);
        var plan = Await(token => maker.MakeAsync(Reason, everyone, token));
        if (nobody.Count > 0)
        {
            WriteWarning($"Protected, but no customer of yours: {string.Join(", ", nobody)}.");
        }

        if (ShouldProcess(File, $"Write a plan that removes {PlanTotals.Of(plan).Changing} of {Counted.Of(plan.Customers.Count, "customer")}"))
        {
            WriteObject(Await(token => desk.KeepAsync(plan, File, Force, token)));
        }
    }
}
