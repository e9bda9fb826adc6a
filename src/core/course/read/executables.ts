/** Programs that notes about containers, networks and systems call. A word in it makes a line a command, not an output or a sentence. */
const known = new Set(
  `docker docker-compose docker-machine docker-buildx dockerd containerd containerd-shim-runc-v2 podman podman-compose buildah skopeo nerdctl ctr crictl runc
crun runsc youki toolbox distrobox lxc lxc-create lxc-start lxc-attach lxc-ls lxd incus machinectl systemd-nspawn mosh kubectl kubeadm kubelet minikube
kind k3s k3d helm kustomize oc istioctl umoci buildctl img dive trivy cosign crane oras hadolint vagrant multipass colima limactl
nix nix-shell nixos-rebuild apk apt apt-get apt-cache apt-key add-apt-repository aptitude dpkg yum dnf rpm zypper pacman emerge brew
snap flatpak port choco winget scoop pip pip3 pipx uv poetry conda mamba npm npx pnpm yarn node deno bun go cargo rustc rustup
python python3 python2 ruby gem bundle perl php composer java javac mvn gradle gradlew dotnet make cmake gcc g++ cc clang
git gh svn hg curl wget http scp sftp ssh ssh-keygen ssh-copy-id ssh-add ssh-agent rsync ftp telnet nc ncat netcat socat openssl gpg
ip ifconfig route brctl bridge tunctl tc ethtool iw iwconfig nmcli nmtui iptables ip6tables iptables-save nft ufw firewall-cmd
arp arping ping ping6 traceroute tracepath mtr dig nslookup host hostname hostnamectl netstat ss tcpdump tshark nmap iperf iperf3
dhclient udhcpc modprobe insmod rmmod lsmod modinfo sysctl dmesg mount umount mkfs mkfs.ext4 mkswap swapon swapoff fdisk parted lsblk
blkid losetup dd df du free uptime uname lscpu lspci lsusb nproc vmstat iostat stress stress-ng ab wrk hey top htop btop ps pstree
pgrep pkill kill killall jobs fg bg nice renice nohup watch timeout time strace ltrace perf gdb lsof fuser unshare nsenter
chroot pivot_root switch_root capsh setcap getcap lsns cgcreate cgexec cgset newuidmap newgidmap systemctl service rc-service rc-update rc-status
openrc journalctl loginctl timedatectl localectl reboot shutdown poweroff halt init sudo doas su runuser login logout exit passwd
adduser useradd userdel usermod deluser addgroup groupadd groups delgroup newgrp sg id whoami who last chown chmod chgrp umask
ls cd pwd mkdir rmdir rm cp mv ln touch cat tac less more head tail tee grep egrep fgrep rg ag sed awk gawk cut sort uniq wc tr
xargs find locate which whereis type command stat file readlink realpath basename dirname diff patch cmp md5sum sha1sum sha256sum
tar gzip gunzip zip unzip xz bzip2 zstd cpio nano vi vim nvim emacs code ed echo printf read export unset set source alias env
printenv eval exec trap history test true false sleep seq yes date cal bc expr jq yq base64 hexdump xxd od strings man info help
clear reset tput screen tmux script expect crontab at bash sh ash zsh dash fish ksh busybox toybox pwsh powershell
mysql mysqldump psql pg_dump createdb redis-cli redis-server mongo mongosh sqlite3 nginx httpd apachectl a2enmod
terraform tofu ansible ansible-playbook packer vault consul nomad aws az gcloud gsutil doctl eksctl heroku fly vercel netlify
openssl certbot act goss bats pytest tox ruff black mypy jupyter streamlit uvicorn gunicorn flask django-admin rails rake
qemu-img qemu-system-x86_64 virsh virt-install wsl dknet swapoff getent update-alternatives ldconfig ldd objdump nm readelf
visudo chsh apt-mark apt-config dpkg-reconfigure debootstrap lxc-stop lxc-destroy lxc-info ovs-vsctl ovs-ofctl vconfig ipvsadm conntrack
cri-dockerd flannel calicoctl cilium etcdctl etcd kube-proxy tree watchexec entr column paste split nl fold rev shuf mktemp install
mknod mkfifo sync logger ntpdate chronyc hwclock lsb_release neofetch cowsay figlet sl pushd popd dirs let wait ulimit`.split(
    /\s+/,
  ),
);

/** Programs of PowerShell and cmd.exe; verbs of PowerShell are told by their form. */
const windows = new Set(
  `dir cls copy del move ren type md rd ipconfig netsh tasklist taskkill systeminfo wmic reg sc net setx iex irm iwr ni gci sls bcdedit
dism optionalfeatures Set-Location`.split(/\s+/),
);
const cmdlet =
  /^(?:Get|Set|New|Remove|Start|Stop|Restart|Invoke|Install|Uninstall|Update|Enable|Disable|Add|Clear|Copy|Enter|Exit|Export|Import|Expand|Compress|Test|Write|Read|Out|Select|Where|ForEach|Format|Join|Move|Rename|Resolve|Save|Send|Split|Sort|Wait|Register|Unregister|Connect|Disconnect|Mount|Dismount|Suspend|Resume|Grant|Find|Measure|Convert|ConvertTo|ConvertFrom|Initialize|Show|Tee|Unblock|Use)-[A-Z]\w+$/;

/** Words that are programs and also how a sentence begins: alone they prove nothing. */
const alsoEnglish = new Set(
  `file at time type test read set help info man last host install find sort split cut who more less watch install service
make go login exit history date head tail kill source set command true false which let wait code act ed port http node`.split(
    /\s+/,
  ),
);

export type Familiarity = 'known' | 'english' | 'unknown';

/** How well the first word of a line is known as a program: not at all, well, or as a program that is also a word of English. */
export function familiarity(word: string): Familiarity {
  const name = known.has(word) ? word : word.replace(/^.*\//, '').replace(/\.exe$/i, '');
  if (!known.has(name) && !windows.has(name) && !cmdlet.test(name)) return 'unknown';
  return alsoEnglish.has(name) ? 'english' : 'known';
}
