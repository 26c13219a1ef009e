using System;
using System.Collections.Generic;
using System.Management.Automation;
using PartnerRelationships.Core.Relationships;

namespace PartnerRelationships.Commands;

/// <summary>Shows every tie to customers in one object each: reseller, distributors, delegated administration of both kinds, invitation and run. Everybody's by
/// default, as the list of customers is read.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.CustomerRelationship, DefaultParameterSetName = EveryoneSet), OutputType(typeof(CustomerRelationship))]
public sealed class GetCustomerRelationshipCommand : PartnerCmdlet
{
    private const string EveryoneSet = "Everyone";
    private const string ByIdSet = "ById";
    private const string Title = "Reading relationships";
    private const int ReadActivity = 131;

    // What so few need is asked for each of them; for more it would take longer than the lists.
    private const int Few = 100;

    private readonly List<Guid> waiting = [];
    private readonly HashSet<string> told = [];
    private CustomerChecks<Guid, CustomerRelationship>? questions;
    private RelationshipBook? book;

    /// <summary>The customers: tenant ids, or the objects themselves; everybody by default.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByIdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>Asks about each customer what no list tells: its delegated administrative privileges (DAP), and the security groups of its delegated admin
    /// relationships. Up to 100 customers that are named are read so anyway; with -Detailed:$false they are not.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>How many customers may be asked about at once.</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == EveryoneSet)
        {
            Guarded(null, Everybody);
        }

        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () => waiting.Add(reference.Require()));
            Advance(isLast: false);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Advance(isLast: true);
        Collect(all: true);
        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        questions?.Dispose();
        base.Dispose(disposing);
    }

    private bool? IsDetailed => MyInvocation.BoundParameters.ContainsKey(nameof(Detailed)) ? Detailed.IsPresent : null;

    private void Everybody()
    {
        if (IsDetailed == true)
        {
            Stream<PartnerCustomer>((sink, token) => Session.Customers.ListAsync(filter: null, sink, token), customer => Ask(customer.CustomerId, isForMany: true));
        }
        else
        {
            Stream<CustomerRelationship>((sink, token) => new RelationshipReader(Session).ListAsync(sink, token), Write);
        }
    }

    // Whether customers are few shows only when there are more, or no more.
    private void Advance(bool isLast)
    {
        if (IsDetailed is null && book is null && !isLast && waiting.Count <= Few)
        {
            return;
        }

        foreach (var id in waiting)
        {
            Guarded(id, () => Read(id, isLast));
        }

        waiting.Clear();
    }

    private void Read(Guid id, bool isLast)
    {
        if (IsDetailed == true || (IsDetailed is null && book is null && isLast))
        {
            Ask(id, isForMany: IsDetailed == true && !isLast);
            return;
        }

        book ??= WaitFor(Title, "Reading the lists of everybody's ties", token => new RelationshipReader(Session).OpenAsync(token));
        Write(book.Find(id) ?? Await(token => new RelationshipReader(Session).ReadAsync(id, token)));
    }

    private void Ask(Guid id, bool isForMany)
    {
        if (questions is null)
        {
            var reader = new RelationshipReader(Session, isForMany);
            questions = new(ThrottleLimit, new PaceProgress(ReadActivity, Title, Session.Clock), (customer, lanes, token) => lanes.RunAsync(() => reader.ReadAsync(customer, token), token), Watcher, StopToken);
        }

        questions.Begin(id);
        Collect(all: false);
    }

    private void Collect(bool all) => questions?.Advance(all, (id, read) => Guarded(id, () => Write(Await(read))), WriteProgress);

    private void Write(CustomerRelationship relationship)
    {
        Tell(relationship.Missing);
        if (questions is null)
        {
            Count(Title);
        }

        WriteObject(relationship);
    }

    // It is the same for everybody, most of the time: each customer's object has it, and the screen once.
    private void Tell(IEnumerable<CustomerPartMissing> missing)
    {
        foreach (var part in missing)
        {
            if (told.Add(part.ToString()))
            {
                WriteWarning($"{part.Part} is not known: {part.Reason} {part.RecommendedAction}".TrimEnd());
            }
        }
    }
}
