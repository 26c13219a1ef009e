using System;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Plans;
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
    private bool isSelectionOpen;

    private protected override PlanBuilder Maker => maker;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Required(Path, () =>
        {
            var prices = PriceList is null ? null : PriceFile.Read(PathTo(PriceList), Culture);
            var pace = new PaceProgress(CheckActivity, "Checking customers for the plan", Session.Clock);
            checks = new(ThrottleLimit, pace, (customer, lanes, token) => new ReadinessCheck(Session, lanes, prices).ExamineAsync(customer, token), Watcher, StopToken);
            Open();
            maker = new PlanMaker(Session, Options(), ServiceFactory.PlanFiles.Begin(), Policy);
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
            Guarded(Path, () => Make(Reason, "removes"));
        }

        WarnOfMissed();
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
        CountNamed();
        Guarded(target, () => checks.Begin(customer()), place, error => Miss(target, place, error));
        Advance(all: false);
    }

    private void Advance(bool all) =>
        checks.Advance(all, (customer, examined) => Guarded(customer, () => Add(Await(examined)), failed: error => Miss(customer, place: null, error)), WriteProgress);

    private void Add(CustomerExamination examination) => Await(token => maker.AddAsync(examination, token));

    // Who else would have been in the plan is not known: there is none.
    private void BreakOff(PartnerRelationshipsException error) => isSelectionOpen = true;
}
