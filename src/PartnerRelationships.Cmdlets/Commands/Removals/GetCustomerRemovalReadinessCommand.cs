using System;
using System.Management.Automation;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Readiness;

namespace PartnerRelationships.Commands;

/// <summary>Tells whether customers' relationships could end now, and names everything that stands in the way. Reads only; many customers at once, told
/// in the order in which they came.</summary>
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

    /// <summary>A CSV file with the columns OfferId or OfferName, MonthlyPrice and Currency: what a blocker costs in a month.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? PriceList { get; set; }

    /// <summary>The culture that the list's prices are written in, such as hu-HU; by default the separator of the file's cells decides.</summary>
    [Parameter, ArgumentCompleter(typeof(CultureCompleter)), ValidateNotNullOrEmpty]
    public string? Culture { get; set; }

    /// <summary>A calendar file (.ics) with the days on which customers become removable, and the last days to act. It is written at the end, also under
    /// -WhatIf of the session, since it is asked for by name and changes nothing else. Where nothing has a day there is no file, and a warning says so.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? AsCalendar { get; set; }

    /// <summary>Replaces a calendar that is there already.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>How many requests may be under way at once.</summary>
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
            WriteWarning($"No calendar was written to '{CalendarPath}': no customer that was checked has a day to put into it.");
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
