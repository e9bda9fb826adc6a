const words = (text: string): readonly string[] => text.split(' ').map((name) => `CAP_${name}`);

/** moby, daemon/pkg/oci/caps/defaults.go: bounding, permitted and effective; the other sets are empty. */
export const dockerCapabilities = words(
  'CHOWN DAC_OVERRIDE FSETID FOWNER MKNOD NET_RAW SETGID SETUID SETFCAP SETPCAP NET_BIND_SERVICE SYS_CHROOT KILL AUDIT_WRITE',
);

/** runc, libcontainer/specconv/example.go. 1.1 has them in ambient too, which does nothing without inheritable. */
export const runcCapabilities = words('AUDIT_WRITE KILL NET_BIND_SERVICE');
