using System;
using System.Linq;
using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Changes.Evidence;

namespace PartnerRelationships.Core.Tests.Removals.Evidence;

public sealed class AuditIndexTests
{
    private const string Operation = AuditRecord.RelationshipRemoved;
    private static readonly Guid Customer = Guid.Parse("bfe6d2a1-9d2d-4b3c-8e0f-0d6f3c5b7a11");
    private static readonly DateTimeOffset Moment = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("partner_bfe6d2a1-9d2d-4b3c-8e0f-0d6f3c5b7a11_removal_638765432100000000", "5c1d3f7e-2f0a-4b6d-9a43-6f2f5a3f8b21")]
    [InlineData("partner_BFE6D2A1-9D2D-4B3C-8E0F-0D6F3C5B7A11_removal", "5C1D3F7E-2F0A-4B6D-9A43-6F2F5A3F8B21")]
    [InlineData("bfe6d2a1-9d2d-4b3c-8e0f-0d6f3c5b7a11bfe6d2a1-9d2d-4b3c-8e0f-0d6f3c5b7a11", "{5c1d3f7e-2f0a-4b6d-9a43-6f2f5a3f8b21}")]
    [InlineData("partner_bfe6d2a1-9d2d-4b3c-8e0f-0d6f3c5b7a11_removal_007", "5c1d3f7e-2f0a-4b6d-9a43-6f2f5a3f8b21")]
    [InlineData("bfe6d2a1-9d2d-4b3c-8e0f-0d6f3c5b7a11_99999999999999999999999999", "0")]
    [InlineData("17", "17")]
    [InlineData("a record of another form, ő", "CV.17/3")]
    [InlineData("", "")]
    [InlineData("r", null)]
    public void A_record_comes_back_as_the_log_had_it(string id, string? correlation)
    {
        var index = new AuditIndex(Operation, 1);
        var record = new AuditRecord { RecordId = id, Operation = Operation, CustomerId = Customer, CorrelationId = correlation, UserName = "ada@andor.example", OccurredOn = Moment };

        index.Add(Customer, record);

        Assert.Equal(record, Assert.Single(index.Of(Customer)));
    }

    [Fact]
    public void A_customers_records_stay_in_their_order_among_thousands_of_others()
    {
        var index = new AuditIndex(Operation, 1);
        for (var number = 0; number < 2_000; number++)
        {
            index.Add(number % 500 == 0 ? Customer : Guid.NewGuid(), new AuditRecord { RecordId = $"r{number}", OccurredOn = Moment });
        }

        Assert.Equal(["r0", "r500", "r1000", "r1500"], index.Of(Customer).Select(record => record.RecordId));
        Assert.Empty(index.Of(Guid.NewGuid()));
    }
}
