using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Relationships;

namespace PartnerRelationships.Commands;

/// <summary>A command that reads every tie to customers: to everybody as the list of customers is read, or to those that are named.</summary>
public abstract class RelationshipCmdlet : PartnerCmdlet
{
    private const int ReadActivity = 131;

    // What so few need is asked for each of them; for more it would take longer than the lists.
    private const int Few = 100;

    private readonly List<Guid> waiting = [];
    private CustomerChecks<Guid, CustomerRelationship>? questions;
    private RelationshipBook? book;

    /// <summary>The customers: tenant ids, or the objects themselves. The default is all customers.</summary>
    public abstract CustomerReference[] CustomerId { get; set; }

    /// <summary>Reads what no list shows for each customer: delegated administrative privileges (DAP), and the security groups of delegated admin relationships.
    /// Get- and Compare-CustomerRelationship do this by default for up to 100 named customers; -Detailed:$false turns it off.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>The maximum number of customers read at the same time.</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    /// <summary>What the command does, for its progress.</summary>
    private protected virtual string Title => "Reading relationships";

    /// <summary>Whether tenants that have delegated admin relationships and are no customers are read too, behind everybody.</summary>
    private protected virtual bool TakesOthers => false;

    /// <summary>Whether each customer is asked about; null if their number decides.</summary>
    private protected virtual bool? IsDetailed => MyInvocation.BoundParameters.ContainsKey(nameof(Detailed)) ? Detailed.IsPresent : null;

    /// <summary>Whether all customers are wanted.</summary>
    private protected bool IsOfEverybody => CustomerId.Length == 0 && !MyInvocation.ExpectingInput;

    /// <summary>Whether each customer is asked about; known when the first one is taken.</summary>
    private protected bool IsAsking => questions is not null;

    /// <summary>Takes a customer.</summary>
    private protected abstract void Take(CustomerRelationship relationship);

    /// <summary>Told of what could not be read; the error is written by itself.</summary>
    /// <param name="customer">The customer; null if the list itself broke off.</param>
    /// <param name="error">Why.</param>
    private protected virtual void Miss(Guid? customer, PartnerRelationshipsException error)
    {
    }

    /// <summary>Does what is due when all have been taken.</summary>
    private protected virtual void Finish()
    {
    }

    /// <summary>Asks about one customer.</summary>
    private protected virtual Task<CustomerRelationship> ReadAsync(RelationshipReader reader, Guid customer, CancellationToken cancellationToken) => reader.ReadAsync(customer, cancellationToken);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (IsOfEverybody)
        {
            Guarded(null, Everybody, failed: error => Miss(null, error));
        }

        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () => waiting.Add(reference.Require()));
            Advance(isLast: false);
        }
    }

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        Advance(isLast: true);
        Collect(all: true);
        Finish();
        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        questions?.Dispose();
        base.Dispose(disposing);
    }

    private void Everybody()
    {
        var (reader, listed) = (new RelationshipReader(Session), new HashSet<Guid>());
        if (IsDetailed == true)
        {
            Stream<PartnerCustomer>((sink, token) => Session.Customers.ListAsync(filter: null, sink, token), customer => Ask(Listed(customer.CustomerId), isForMany: true));
        }
        else
        {
            Stream<CustomerRelationship>(
                reader.ListAsync,
                customer =>
                {
                    Listed(customer.CustomerId);
                    Write(customer);
                });
        }

        if (TakesOthers)
        {
            Stream<CustomerRelationship>((sink, token) => reader.ListOthersAsync(listed, sink, token), Write);
        }

        Guid Listed(Guid id)
        {
            if (TakesOthers)
            {
                listed.Add(id);
            }

            return id;
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
            Guarded(id, () => Read(id, isLast), failed: error => Miss(id, error));
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

        book ??= WaitFor(Title, "Reading the relationships of all customers", token => new RelationshipReader(Session).OpenAsync(token));
        Write(book.Find(id) ?? Await(token => new RelationshipReader(Session).ReadAsync(id, token)));
    }

    private void Ask(Guid id, bool isForMany)
    {
        if (questions is null)
        {
            var reader = new RelationshipReader(Session, isForMany);
            questions = new(ThrottleLimit, new PaceProgress(ReadActivity, Title, Session.Clock), (customer, lanes, token) => lanes.RunAsync(() => ReadAsync(reader, customer, token), token), Watcher, StopToken);
        }

        questions.Begin(id);
        Collect(all: false);
    }

    private void Collect(bool all) => questions?.Advance(all, (id, read) => Guarded(id, () => Write(Await(read)), failed: error => Miss(id, error)), WriteProgress);

    private void Write(CustomerRelationship relationship)
    {
        TellMissing(relationship.Missing);
        if (questions is null)
        {
            Count(Title);
        }

        Take(relationship);
    }
}
