using System.Linq;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Store;

/// <summary>Answers to writes by their MS-RequestId: a repeated request is answered, not carried out again (contract §3.1).</summary>
internal static class AnswerLog
{
    public static Answer? Find(Session db, Call call) => call.RequestId is not { } id ? null : db.Query(
        "SELECT status, body FROM answer WHERE request_id = @1 AND operation = @2",
        r => new Answer(r.GetInt32(0), r.IsDBNull(1) ? null : new Utf8Buffer().Append(r.GetFieldValue<byte[]>(1))),
        id, call.Operation).FirstOrDefault();

    public static void Keep(Session db, Call call, Answer answer)
    {
        if (call.RequestId is { } id)
            db.Execute("INSERT INTO answer (request_id, operation, status, body) VALUES (@1, @2, @3, @4)", id, call.Operation, answer.Status, answer.Body?.ToArray());
    }
}
