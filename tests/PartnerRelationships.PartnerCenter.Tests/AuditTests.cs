using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests;

public sealed class AuditTests : IDisposable
{
    private readonly ScriptedService service = new();

    public void Dispose() => service.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_are_read_page_by_page_and_unknown_operations_pass_through()
    {
        service.Answer($$$"""
            {"totalCount":1,"items":[{"id":"r1","partnerId":"p","participants":[],"customerId":"{{{Pages.Id(7)}}}","customerName":"Kék Tó","userPrincipalName":"ada@example.com","applicationId":"app",
              "resourceType":"partner_customer_relationship","resourceNewValue":"{\"Id\":null}","operationType":"remove_partner_customer_relationship","originalCorrelationId":"c-1",
              "operationDate":"2026-03-02T09:30:00.1234567Z","operationStatus":"succeeded","customizedData":[{"key":"a","value":"b"}],"attributes":{"objectType":"AuditRecord"}}],
             "links":{"next":{"uri":"/auditrecords?size=500&seekOperation=Next","method":"GET","headers":[{"key":"MS-ContinuationToken","value":"t"}]}},"attributes":{"objectType":"Collection"}}
            """)
            .Answer("""{"Items":[{"Id":"r2","CustomerId":"nobody","OperationType":"something_newer","OperationStatus":"decline"},{}],"Attributes":{"ObjectType":"Collection"}}""");
        var sink = new Sink();

        await service.Client().Audit.ListAsync(new DateTimeOffset(2026, 3, 1, 23, 0, 0, TimeSpan.FromHours(-2)), new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero), Pages.Id(7), sink, Token);

        Assert.Equal(
            "/v1/auditrecords?startDate=2026-03-02&endDate=2026-03-05&size=500&filter=" + Uri.EscapeDataString($$"""{"Field":"CustomerId","Value":"{{Pages.Id(7)}}","Operator":"equals"}"""),
            service.Requests[0].Path);
        Assert.Equal("t", service.Requests[1].Headers["MS-ContinuationToken"]);
        Assert.Equal(
            new AuditRecord
            {
                RecordId = "r1", Operation = AuditRecord.RelationshipRemoved, Status = "succeeded", CustomerId = Pages.Id(7), CustomerName = "Kék Tó",
                UserName = "ada@example.com", ApplicationId = "app", CorrelationId = "c-1", OccurredOn = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero).AddTicks(1234567),
            },
            sink.Items[0]);
        Assert.Equal(("something_newer", "decline", null), (sink.Items[1].Operation, sink.Items[1].Status, sink.Items[1].CustomerId));
        Assert.Equal(3, sink.Items.Count);
    }

    [Fact]
    public async Task Without_permission_to_read_it_the_error_says_so()
    {
        service.Answer("""{"code":900150,"description":"no","source":"PartnerFD"}""", HttpStatusCode.Forbidden);

        await Assert.ThrowsAsync<AccessDeniedException>(() => service.Client().Audit.ListAsync(DateTimeOffset.UnixEpoch, null, null, new Sink(), Token));

        Assert.Equal("/v1/auditrecords?startDate=1970-01-01&size=500", service.Requests.Single().Path);
    }

    private sealed class Sink : IResultSink<AuditRecord>
    {
        public List<AuditRecord> Items { get; } = [];

        public void Write(AuditRecord item) => Items.Add(item);
    }
}
