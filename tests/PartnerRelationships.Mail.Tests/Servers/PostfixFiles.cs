using System.IO;

namespace PartnerRelationships.Mail.Tests.Servers;

/// <summary>What Postfix reads: where it works, whom it serves, what it refuses.</summary>
internal static class PostfixFiles
{
    public static void Write(string folder, PostfixServer server)
    {
        foreach (var name in new[] { "conf/sasl", "queue", "data", "mail" })
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
        }

        File.WriteAllText(Path.Combine(folder, "conf/main.cf"), Settings(folder));
        File.WriteAllText(Path.Combine(folder, "conf/master.cf"), Services(server));
        File.WriteAllText(Path.Combine(folder, "conf/sasl/smtpd.conf"), $"pwcheck_method: auxprop\nauxprop_plugin: sasldb\nmech_list: PLAIN LOGIN\nsasldb_path: {folder}/sasldb\n");
        File.WriteAllText(Path.Combine(folder, "refused"), "refused@example.test 550 5.1.1 No such mailbox\nlater@example.test 450 4.2.0 Try again later\n");
        File.WriteAllText(Path.Combine(folder, "transport"), "gone@example.test error:5.1.1 The person has left\n");
    }

    public static string WriteCertificate(string folder)
    {
        using var certificate = ServerCertificate.Create();
        File.WriteAllText(Path.Combine(folder, "certificate.pem"), certificate.ExportCertificatePem());
        using var key = System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions.GetECDsaPrivateKey(certificate)!;
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportECPrivateKeyPem());
        return ServerCertificate.ThumbprintOf(certificate);
    }

    private static string Settings(string folder) => $"""
        compatibility_level = 3.6
        queue_directory = {folder}/queue
        data_directory = {folder}/data
        command_directory = /usr/sbin
        daemon_directory = /usr/lib/postfix/sbin
        mail_owner = postfix
        setgid_group = postdrop
        maillog_file = {folder}/log
        maillog_file_prefixes = {Path.GetPathRoot(folder)}
        myhostname = localhost
        mydestination =
        alias_maps =
        inet_interfaces = loopback-only
        inet_protocols = ipv4
        in_flow_delay = 0
        virtual_mailbox_domains = example.test
        virtual_mailbox_base = {folder}/mail
        virtual_mailbox_maps = static:inbox/
        virtual_minimum_uid = 1
        virtual_uid_maps = static:65534
        virtual_gid_maps = static:65534
        virtual_transport = virtual
        transport_maps = texthash:{folder}/transport
        smtpd_reject_unlisted_recipient = no
        smtpd_tls_cert_file = {folder}/certificate.pem
        smtpd_tls_key_file = {folder}/key.pem
        smtpd_tls_security_level = encrypt
        smtpd_tls_auth_only = yes
        smtpd_sasl_auth_enable = yes
        smtpd_sasl_local_domain = localhost
        smtpd_peername_lookup = no
        smtpd_sender_restrictions = permit_sasl_authenticated, reject
        smtpd_relay_restrictions = reject_unauth_destination
        smtpd_recipient_restrictions = check_recipient_access texthash:{folder}/refused

        """;

    private static string Services(PostfixServer server) => $"""
        127.0.0.1:{server.StartTlsPort} inet n - n - - smtpd
        127.0.0.1:{server.TlsPort} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
        127.0.0.1:{server.ClearPort} inet n - n - - smtpd -o smtpd_tls_security_level=none -o smtpd_sasl_auth_enable=no -o smtpd_sender_restrictions=
        postlog unix-dgram n - n - 1 postlogd
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        tlsmgr unix - - n 1000? 1 tlsmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        error unix - - n - - error
        retry unix - - n - - error
        proxymap unix - - n - - proxymap
        virtual unix - n n - - virtual
        anvil unix - - n - 1 anvil
        pickup unix n - n 60 1 pickup

        """;
}
