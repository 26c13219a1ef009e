namespace PartnerRelationships.Tracing;

/// <summary>Names of attributes: OpenTelemetry's where it has one, ours elsewhere. docs/TRACING.md lists them.</summary>
internal static class TraceNames
{
    public const string Method = "http.request.method", Resend = "http.request.resend_count", Status = "http.response.status_code", Template = "url.template";
    public const string Server = "server.address", Port = "server.port", Error = "error.type";
    public const string Database = "db.system.name", Operation = "db.operation.name", Batch = "db.operation.batch.size";

    private const string Own = "partner_relationships.";
    public const string ErrorId = Own + "error.id", RequestId = Own + "request.id", CorrelationId = Own + "correlation.id";
    public const string Run = Own + "run.id", Kind = Own + "run.kind", State = Own + "run.state", Customers = Own + "run.customers";
    public const string Customer = Own + "customer.id", Outcome = Own + "customer.outcome";
    public const string Step = Own + "step.kind", StepState = Own + "step.state";
    public const string Reason = Own + "wait.reason";
}
