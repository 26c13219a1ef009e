using System;
using System.Linq;
using PartnerRelationships.Sandbox.Audit;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Customers;

/// <summary>A customer as it is kept.</summary>
internal sealed record CustomerRow
{
    public const string Reseller = "reseller", Advisor = "advisor", None = "none";

    private const string Select = "SELECT seq, id, name, domain, partner_id, culture, relationship, dap, details FROM customer WHERE ";

    public required long Seq { get; init; }

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Domain { get; init; }

    /// <summary>The partner on the other side; null for none.</summary>
    public Guid? PartnerId { get; init; }

    public required string Culture { get; init; }

    public string Relationship { get; init; } = Reseller;

    public bool DelegatedAccess { get; init; }

    /// <summary>Contact and address as JSON; null for a seeded customer, whose details are derived when they are asked for.</summary>
    public string? Details { get; init; }

    public static CustomerRow? Find(Session db, Guid id) => One(db, Select + "id = @1", id);

    public static CustomerRow? At(Session db, long seq) => One(db, Select + "seq = @1", seq);

    public static CustomerRow? FindByDomain(Session db, string domain) => One(db, Select + "domain_key = @1", CustomerKey.Of(domain));

    public static long NextSeq(Session db) => (long)db.Scalar("SELECT coalesce(max(seq), 0) + 1 FROM customer")!;

    /// <summary>What happened to the customer, for the log.</summary>
    public AuditEntry Audited(string operation, string resource) => new(operation, resource, Id, Name, CustomerResource.Full(this));

    public void Insert(Session db) => db.Execute(
        """
        INSERT INTO customer (seq, id, name, name_key, domain, domain_key, partner_id, culture, relationship, dap, details)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
        """,
        Seq, Id, Name, CustomerKey.Of(Name), Domain, CustomerKey.Of(Domain), PartnerId, Culture, Relationship, DelegatedAccess, Details);

    public void Update(Session db) => db.Execute(
        "UPDATE customer SET name = @2, name_key = @3, partner_id = @4, culture = @5, relationship = @6, dap = @7, details = @8 WHERE seq = @1",
        Seq, Name, CustomerKey.Of(Name), PartnerId, Culture, Relationship, DelegatedAccess, Details);

    private static CustomerRow? One(Session db, string sql, object key) => db.Query(sql, r => new CustomerRow
    {
        Seq = r.GetInt64(0),
        Id = Guid.Parse(r.GetString(1)),
        Name = r.GetString(2),
        Domain = r.GetString(3),
        PartnerId = r.IsDBNull(4) ? null : Guid.Parse(r.GetString(4)),
        Culture = r.GetString(5),
        Relationship = r.GetString(6),
        DelegatedAccess = r.GetBoolean(7),
        Details = r.IsDBNull(8) ? null : r.GetString(8),
    }, key).FirstOrDefault();
}
