using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Commands;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Signatures;
using PartnerRelationships.Core.Webhooks;
using PartnerRelationships.Fuzz.Mutation;
using PartnerRelationships.Fuzz.Running;
using PartnerRelationships.Fuzz.Targets.Files;
using PartnerRelationships.Fuzz.Targets.Service;
using PartnerRelationships.PartnerCenter.Webhooks;
using PartnerRelationships.Signatures.Inspection;
using PartnerRelationships.Signatures.Notifications;
using PartnerRelationships.Signatures.Timestamps;

namespace PartnerRelationships.Fuzz.Targets.Signatures;

/// <summary>Signatures, certificates and time stamps of others, and what they are about.</summary>
internal static class SignatureTargets
{
    private static readonly byte[] Hash = Sha256.Of(Encoding.ASCII.GetBytes("evidence"));
    private static readonly NotificationSignature Signature = new([1], "SHA256", new Uri("https://3psostorageacct.blob.core.windows.net/cert/x.cer"));
    private static readonly byte[] Signed = Corpus.Of("signature")[0];

    public static IEnumerable<IFuzzTarget> All =>
    [
        new FileTarget("certificate", "certificate.cer", Garbler.Instance, (_, input) =>
        {
            new NotificationSeals(new SignatureTrust([], AsksRevocation: false), new SystemClock()).Check([1], Signature, input, isOwn: false);
            return Task.CompletedTask;
        }),
        new FileTarget("signature", "signature.p7s", Garbler.Instance, (_, input) => Inspection().CheckAsync(Hash, new DetachedSignature(input, null), CancellationToken.None)),
        new FileTarget("timestamp-token", "token.tst", Garbler.Instance, (_, input) => Inspection().CheckAsync(Hash, new DetachedSignature(Signed, input), CancellationToken.None)),
        new FileTarget("timestamp-answer", "answer.tsr", Garbler.Instance, async (_, input) =>
            await new TimestampServer(new Uri("https://time.example/"), () => new AnsweringHandler(new Answer(200, [], input))).StampAsync(Hash, CancellationToken.None)),
        new FileTarget("trusted-root", "root.cer", Garbler.Instance, path => ServiceFactory.Root(new CertificateReference(path)).Dispose()),
        new FileTarget("notification-body", "body.json", JsonMutator.Instance, (_, input) =>
        {
            new NotificationReader().Read(input);
            return Task.CompletedTask;
        }),
        new FileTarget("notification", "notification.txt", RequestMutator.Instance, (_, input) => AdmitAsync(input)),
    ];

    private static ISignatureInspection Inspection() => ServiceFactory.SignatureInspection([new CertificateReference(X509CertificateLoader.LoadCertificate(Corpus.Of("certificate")[0]))], asksRevocation: false);

    private static Task<Notification> AdmitAsync(byte[] input)
    {
        var end = input.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Answer.Between)) is var found and >= 0 ? found : input.Length;
        var headers = Encoding.UTF8.GetString(input, 0, end).Split('\n').Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2).Select(pair => new KeyValuePair<string, string>(pair[0].Trim(), pair[1].Trim())).ToList();
        var certificates = new NotificationCertificates(() => new AnsweringHandler(new Answer(200, [], Corpus.Of("certificate")[0])));
        var gate = new NotificationGate(new CertificatePlaces(null, []), certificates, new NotificationSeals(new SignatureTrust([], AsksRevocation: false), new SystemClock()), new NotificationReader(), new SystemClock());
        return gate.AdmitAsync(new ReceivedNotification(input[Math.Min(input.Length, end + Answer.Between.Length)..], headers), TimeSpan.FromDays(3), CancellationToken.None);
    }
}
