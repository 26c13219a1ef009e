using System;
using System.Management.Automation;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Readiness;

namespace PartnerRelationships.Commands;

/// <summary>Checks whether customers' relationships could be ended now, and lists every blocker. Changes nothing. Many customers are checked at once and returned in
/// the order of input.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.CustomerRemovalReadiness), OutputType(typeof(CustomerRemovalReadiness))]
public sealed class GetCustomerRemovalReadinessCommand : PartnerCmdlet
{
    private const int CheckActivity = 130;
    private CustomerChecks<Guid, CustomerExamination> checks = null!;
    private RemovalCalendar? calendar;

    /// <summary>The customers: tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject(OrRow = true), ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>A CSV file with the columns OfferId or OfferName, MonthlyPrice and Currency, to show the monthly cost of a blocker.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? PriceList { get; set; }

    /// <summary>The culture of the prices in the list, such as hu-HU. By default the column separator of the file decides.</summary>
    [Parameter, ArgumentCompleter(typeof(CultureCompleter)), ValidateNotNullOrEmpty]
    public string? Culture { get; set; }

    /// <summary>A calendar file (.ics) with the dates on which customers become removable and the last days to act. It is written at the end, even if
    /// $WhatIfPreference is set, because it changes nothing else. If no customer has a date, a warning says so and no file is written.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? AsCalendar { get; set; }

    /// <summary>Replaces an existing calendar file.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The maximum number of concurrent requests.</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Required(PriceList, () =>
        {
            var prices = PriceList is null ? null : PriceFile.Read(PathTo(PriceList), Culture);
            var pace = new PaceProgress(CheckActivity, "Checking customers", Session.Clock);
            checks = new(ThrottleLimit, pace, (customer, lanes, token) => new ReadinessCheck(Session, lanes, prices).ExamineAsync(customer, token), Watcher, StopToken);
        });
        Required(AsCalendar, () => calendar = AsCalendar is null ? null : OpenCalendar(CalendarPath));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () => checks.Begin(IdOf(reference)));
            Advance(all: false);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Advance(all: true);
        Guarded(AsCalendar, () => WriteCalendar());
        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        checks?.Dispose();
        base.Dispose(disposing);
    }

    private string CalendarPath => PathTo(AsCalendar!);

    private RemovalCalendar OpenCalendar(string path)
    {
        RemovalCalendar.RequireRoom(path, Force);
        return new RemovalCalendar(Session.Profile.TenantId, Session.Clock.Now);
    }

    private void WriteCalendar()
    {
        if (calendar?.IsEmpty == true)
        {
            WriteWarning($"No calendar was written to '{CalendarPath}': no customer that was checked has a date for it.");
        }
        else
        {
            calendar?.WriteTo(CalendarPath, Force);
        }
    }

    private void Advance(bool all) =>
        checks.Advance(all, (customer, examined) => Guarded(customer, () => Write(Await(examined).Readiness)), WriteProgress);

    private void Write(CustomerRemovalReadiness readiness)
    {
        calendar?.Add(readiness);
        WriteObject(readiness);
    }
}
