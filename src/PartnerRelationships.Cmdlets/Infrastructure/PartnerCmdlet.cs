using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Errors;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Sessions;
using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Commands;

/// <summary>A command that works on a connection.</summary>
public abstract class PartnerCmdlet : AsyncCmdlet
{
    private const int CountActivity = 128;
    private const int WaitActivity = 129;
    private PaceProgress? progress;
    private long through;
    private readonly HashSet<string> told = [];
    private CustomerIndex? everyone;

    /// <summary>The connection to use. The default is the one that Connect-PartnerCenter made in this runspace.</summary>
    [Parameter, Copy(typeof(PartnerCenterConnection))]
    public PartnerCenterConnection? Connection { get; set; }

    /// <summary>Ties together in the ledger what this command does, however many objects it is given.</summary>
    private protected Guid CorrelationId { get; } = Guid.NewGuid();

    /// <summary>The services behind the connection.</summary>
    private protected PartnerSession Session { get; private set; } = null!;

    /// <summary>The connection that is used; null if there is none.</summary>
    private protected PartnerCenterConnection? UsedConnection => Connection ?? DefaultConnection.Current;

    /// <summary>Finds the connection, once and on the pipeline's thread: no other thread knows which runspace it works for.</summary>
    protected override void BeginProcessing() => Guarded(null, () => Session = FindSession());

    /// <summary>Hands over a refresh token that came in the meantime.</summary>
    protected override void EndProcessing()
    {
        if (progress is not null)
        {
            WriteProgress(progress.End);
        }

        RefreshTokenKeeper.Of(Session)?.Deliver(this);
    }

    /// <summary>Counts one more thing that the command is through with, and shows how many and how fast.</summary>
    /// <param name="title">What the command does.</param>
    private protected void Count(string title)
    {
        progress ??= new PaceProgress(CountActivity, title, Session.Clock);
        if (progress.Tell(++through) is { } record)
        {
            WriteProgress(record);
        }
    }

    /// <summary>Does one piece of work that takes long, and shows what is waited for.</summary>
    private protected T WaitFor<T>(string title, string what, Func<CancellationToken, Task<T>> work)
    {
        WriteProgress(new ProgressRecord(WaitActivity, title, what));
        try
        {
            return Await(work);
        }
        finally
        {
            WriteProgress(new ProgressRecord(WaitActivity, title, what) { RecordType = ProgressRecordType.Completed });
        }
    }

    /// <summary>Warns of what could not be read. It is usually the same for all customers: each object has it, and the screen once.</summary>
    private protected void TellMissing(IEnumerable<CustomerPartMissing> missing)
    {
        foreach (var part in missing)
        {
            if (told.Add(part.ToString()))
            {
                WriteWarning($"{part.Part}: unknown. {part.Reason} {part.RecommendedAction}".TrimEnd());
            }
        }
    }

    /// <summary>What an error about this customer points at.</summary>
    private protected static object TargetOf(CustomerReference reference) =>
        reference.CustomerId is { } id ? id : reference.ToString();

    /// <summary>All customers, listed once and only where they are needed.</summary>
    private protected CustomerIndex Everyone => everyone ??= Await(token => CustomerIndex.ReadAsync(Session.Customers, token));

    /// <summary>The tenant id of the customer that is meant. What a row of a list says beside the id must not be another customer's.</summary>
    /// <exception cref="InvalidInputException">It is none (CustomerIdInvalid), or the row names two customers (CustomersDisagree).</exception>
    /// <exception cref="NotFoundException">No customer has the domain that a row gives in place of an id (CustomerNotFound).</exception>
    private protected Guid IdOf(CustomerReference reference) => reference.IsOfList ? Everyone.Find(reference) : reference.Require();

    /// <summary>A removal as the journal has it, where this is a copy that only names it.</summary>
    /// <exception cref="NotFoundException">This ledger has no such removal (RelationshipChangeNotFound).</exception>
    private protected RelationshipChange Whole(RelationshipChange removal)
    {
        var whole = removal.Number > 0 ? removal : null;
        if (whole is null)
        {
            var filter = new ChangeFilter { RunId = removal.RunId, CustomerId = removal.CustomerId };
            Stream<RelationshipChange>((sink, token) => Session.Changes.ListAsync(Session.Profile.TenantId, filter, sink, token), found => whole = found);
        }

        return whole ?? throw new NotFoundException("RelationshipChangeNotFound", $"This ledger has no customer {removal.CustomerId} in a run {removal.RunId}.");
    }

    /// <summary>The services behind other connections that a command works with.</summary>
    /// <exception cref="NotConnectedException">One of them is closed (NotConnected).</exception>
    private protected static IReadOnlyList<PartnerSession> SessionsOf(IEnumerable<PartnerCenterConnection> connections) =>
        [.. connections.Select(one => one.Session as PartnerSession ?? throw NotConnected(one))];

    private PartnerSession FindSession() => UsedConnection?.Session as PartnerSession ?? throw NotConnected(Connection);

    private static NotConnectedException NotConnected(PartnerCenterConnection? connection) =>
        new NotConnectedException(
            "NotConnected",
            connection is null ? "There is no connection to Partner Center in this runspace." : $"The connection '{connection}' is closed, or is a deserialized copy from a file or a job.")
        {
            RecommendedAction = ErrorIds.ActionOf("NotConnected"),
        };

    /// <summary>A saved head of a ledger, out of the object or its file.</summary>
    /// <exception cref="NotFoundException">There is no such file (WitnessNotFound).</exception>
    /// <exception cref="InvalidInputException">It is none (WitnessInvalid).</exception>
    private protected WitnessDocument Read(LedgerWitness witness) =>
        witness.Document.Length > 0 ? ServiceFactory.Witnesses.Read(witness.Document) : ServiceFactory.Witnesses.ReadFile(PathTo(witness.File ?? ""));

    /// <summary>What looks at signatures.</summary>
    /// <param name="roots">The authorities that are trusted, as files or certificates; none for those of this machine.</param>
    /// <param name="asksRevocation">Whether authorities are asked what they have revoked.</param>
    private protected ISignatureInspection InspectionOf(IEnumerable<CertificateReference> roots, bool asksRevocation) =>
        ServiceFactory.SignatureInspection(roots.Select(Located), asksRevocation);

    /// <summary>A certificate given by its file, independent of the shell's current location.</summary>
    private protected CertificateReference Located(CertificateReference certificate) => certificate.Text is { } file ? new CertificateReference(PathTo(file)) : certificate;
}
